package io.entitle.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.entitle.wire.Answer;
import io.entitle.wire.JsonObject;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Makes CloudEvents of transitions, in the structured mode of JSON. The text is made here, as the library's own maker of
 * JSON would bring a second version of the parser along.
 *
 * @param source what the events say they come from
 */
record Events(URI source) {

    private static final String TYPE = "io.entitle.transition.";
    private static final String JSON = "application/json";

    /** The event as one line of JSON, the same for the same transition. */
    String line(Transition transition) {
        CloudEvent event = event(transition);
        JsonObject tree = new JsonObject()
                .text("specversion", event.getSpecVersion().toString())
                .text("id", event.getId())
                .text("source", event.getSource().toString())
                .text("type", event.getType())
                .text("subject", Optional.ofNullable(event.getSubject()))
                .instant("time", Optional.ofNullable(event.getTime()))
                .text("datacontenttype", Optional.ofNullable(event.getDataContentType()));
        return Answer.of(tree.tree("data", transition.data().tree())).line();
    }

    /** The library refuses what lacks an attribute that every event must have. */
    private CloudEvent event(Transition transition) {
        return CloudEventBuilder.v1()
                .withId(transition.id())
                .withSource(source)
                .withType(TYPE + transition.kind())
                .withSubject(transition.account())
                .withTime(OffsetDateTime.ofInstant(transition.at(), ZoneOffset.UTC))
                .withDataContentType(JSON)
                .build();
    }
}
