package io.entitle.cli;

import io.entitle.Entitlements;
import io.entitle.fact.Facts;

/** What a command asks of each account. */
@FunctionalInterface
interface AccountQuestion {

    Reply ask(Entitlements entitlements, Document document, Facts facts);
}
