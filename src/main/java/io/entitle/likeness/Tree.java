package io.entitle.likeness;

import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of the accounts of one likeness, found by asking what was learnt of them. An answer is reached only
 * where everything comes out that the evaluation learnt which gave it. Safe to share between threads.
 *
 * @param <T> what is known
 */
final class Tree<T> {

    /** Far more than any rules make of one likeness, unless they look at instants themselves. */
    private static final int LEAVES = 4096;

    private final Leaf<T> unknown = new Leaf<>(Optional.empty());
    private volatile Node<T> root = unknown;
    private int leaves;

    private sealed interface Node<T> {

        /** What is known where nothing is left to ask. */
        Optional<T> known();
    }

    private record Leaf<T>(Optional<T> known) implements Node<T> {}

    private record Fork<T>(Observation asked, Map<Object, Node<T>> answers) implements Node<T> {

        @Override
        public Optional<T> known() {
            return Optional.empty();
        }
    }

    /**
     * What is known of the account; empty if nobody like it was looked at yet, or if something that was learnt of others
     * cannot be asked of it: whether the rules throw there is for its own evaluation to find out.
     */
    Optional<T> find(Facts facts, Instant at) {
        try {
            return reached(facts, at).known();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private Node<T> reached(Facts facts, Instant at) {
        Node<T> node = root;
        while (node instanceof Fork<T> fork) {
            node = fork.answers().getOrDefault(fork.asked().of(facts, at), unknown);
        }
        return node;
    }

    /**
     * Keeps what was found of an account, for all that come out alike in everything that was learnt meanwhile; answers
     * whether it was new. Nothing is kept where something that was learnt of others cannot be asked of this account.
     */
    synchronized boolean keep(Facts facts, Instant at, List<Observation> learnt, T known) {
        int before = leaves;
        if (leaves < LEAVES && learnt.stream().allMatch(Observation::isCommon)) {
            try {
                root = grown(root, facts, at, answered(learnt, facts, at), known);
            } catch (RuntimeException e) {
                return false;
            }
        }
        return leaves > before;
    }

    private static Map<Observation, Object> answered(List<Observation> learnt, Facts facts, Instant at) {
        Map<Observation, Object> answered = new LinkedHashMap<>();
        learnt.forEach(observation -> answered.put(observation, observation.of(facts, at)));
        return answered;
    }

    private Node<T> grown(Node<T> node, Facts facts, Instant at, Map<Observation, Object> open, T known) {
        if (!(node instanceof Fork<T> fork)) {
            return node == unknown ? chain(open, known) : node;
        }
        Object answer = fork.asked().of(facts, at);
        open.remove(fork.asked());
        Node<T> next = fork.answers().getOrDefault(answer, unknown);
        fork.answers().put(answer, grown(next, facts, at, open, known));
        return fork;
    }

    private Node<T> chain(Map<Observation, Object> open, T known) {
        leaves++;
        Node<T> chain = new Leaf<>(Optional.of(known));
        List<Map.Entry<Observation, Object>> learnt = new ArrayList<>(open.entrySet());
        for (int i = learnt.size() - 1; i >= 0; i--) {
            Map<Object, Node<T>> answers = new ConcurrentHashMap<>();
            answers.put(learnt.get(i).getValue(), chain);
            chain = new Fork<>(learnt.get(i).getKey(), answers);
        }
        return chain;
    }
}
