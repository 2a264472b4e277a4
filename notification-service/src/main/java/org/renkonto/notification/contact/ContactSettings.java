package org.renkonto.notification.contact;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys of the addresses are.
 *
 * @param keyset file of a Tink keyset in JSON, readable by this service alone; empty: none
 * @param keysetCreate whether a missing file is made at the start; for trying out, never for an
 *     office: there a lost file must be noticed, not replaced
 */
@ConfigurationProperties("contact")
record ContactSettings(@DefaultValue("") String keyset, boolean keysetCreate) {}
