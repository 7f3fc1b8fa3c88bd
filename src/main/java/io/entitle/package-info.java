/**
 * The front door: {@link io.entitle.Entitlements} answers what an account may do, from rule files.
 *
 * <p>Whatever is asked is checked first, facts made in Java as documents are. What is wrong is refused in one way each:
 *
 * <ul>
 *   <li>facts and arguments that are not in order, an unknown product or plan among them:
 *       {@link io.entitle.problem.InvalidInputException}, with every problem and its place;
 *   <li>a null, in an argument or a member of facts: {@link java.lang.NullPointerException}, whose message is its name;
 *   <li>an unknown feature: a decision, {@code error} for the reason {@code UNKNOWN_FEATURE};
 *   <li>a change to an unknown plan: an answer, {@code refused} for the reason {@code UNKNOWN_PLAN};
 *   <li>a rule that throws: a decision, {@code error} for the reason {@code EVALUATION_FAILED}; where there is no decision,
 *       {@link io.entitle.engine.EvaluationFailedException}.
 * </ul>
 *
 * <p>All of these but the null are {@link io.entitle.problem.EntitleException}s or answers that allow nothing.
 */
@NullMarked
package io.entitle;

import org.jspecify.annotations.NullMarked;
