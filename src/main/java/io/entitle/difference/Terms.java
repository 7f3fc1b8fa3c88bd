package io.entitle.difference;

import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * What is asked of each account. Immutable.
 *
 * @param instants at which an account is asked about
 * @param bills whether the bill of the month of each instant is compared too
 */
public record Terms(Function<Facts, List<Instant>> instants, boolean bills) {}
