package org.renkonto.standalone.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Port of the SMTP server, on the loopback. */
@ConfigurationProperties("mail-catcher")
record MailSettings(int port) {}
