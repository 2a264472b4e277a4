package org.renkonto.notification.contact;

/** Within this service: somebody can be reached, or differently than before. */
public record ContactSet(String subject) {}
