package io.entitle.engine;

import io.entitle.decision.PolicyRule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rule files that were compiled together, as bytes: their fingerprint, the key, where the rules stand, for which
 * questions they are evaluated, and the classes.
 *
 * @param key tells what was compiled
 */
record ModuleFile(String key) {

    byte[] write(CompiledProduct product) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            byte[] content = content(product);
            out.writeUTF(new Fingerprint().with(content).hex());
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] content(CompiledProduct product) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(key);
        out.writeUTF(product.index().packageName());
        out.writeInt(product.index().rules().size());
        for (PolicyRule rule : product.index().rules()) {
            write(rule, out);
        }
        product.index().byQuestion().write(out);
        out.writeInt(product.models().size());
        for (ExecutableModel model : product.models()) {
            write(model, out);
        }
        return bytes.toByteArray();
    }

    private static void write(PolicyRule rule, DataOutputStream out) throws IOException {
        out.writeUTF(rule.product());
        out.writeUTF(rule.name());
        out.writeUTF(rule.file());
        out.writeInt(rule.line());
        out.writeUTF(rule.source());
        out.writeUTF(rule.why());
    }

    private static void write(ExecutableModel model, DataOutputStream out) throws IOException {
        out.writeUTF(model.main());
        out.writeInt(model.classes().size());
        for (Map.Entry<String, byte[]> one : model.classes().entrySet()) {
            out.writeUTF(one.getKey());
            out.writeInt(one.getValue().length);
            out.write(one.getValue());
        }
    }

    /**
     * Takes what was written.
     *
     * @param files those that it was compiled from
     * @return empty if it was damaged, or if its key is another one
     */
    Optional<CompiledProduct> read(byte[] bytes, List<RuleFile> files) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String fingerprint = in.readUTF();
            byte[] content = in.readAllBytes();
            return new Fingerprint().with(content).hex().equals(fingerprint)
                    ? product(new DataInputStream(new ByteArrayInputStream(content)), files)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<CompiledProduct> product(DataInputStream in, List<RuleFile> files) throws IOException {
        if (!in.readUTF().equals(key)) {
            return Optional.empty();
        }
        String packageName = in.readUTF();
        List<PolicyRule> rules = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            rules.add(rule(in));
        }
        RulesByQuestion byQuestion = RulesByQuestion.read(in);
        List<ExecutableModel> models = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            models.add(model(in));
        }
        return Optional.of(new CompiledProduct(RuleIndex.of(packageName, rules, byQuestion, files), models));
    }

    private static PolicyRule rule(DataInputStream in) throws IOException {
        String product = in.readUTF();
        String name = in.readUTF();
        String file = in.readUTF();
        int line = in.readInt();
        String source = in.readUTF();
        return new PolicyRule(product, name, file, line, source, in.readUTF());
    }

    private static ExecutableModel model(DataInputStream in) throws IOException {
        String main = in.readUTF();
        SortedMap<String, byte[]> classes = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            classes.put(name, in.readNBytes(in.readInt()));
        }
        return new ExecutableModel(main, classes);
    }
}
