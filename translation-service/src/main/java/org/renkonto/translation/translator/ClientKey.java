package org.renkonto.translation.translator;

import java.util.UUID;

/** An institution's opaque token for a client; it means nothing without its institution (R22). */
public record ClientKey(UUID institutionId, String token) {}
