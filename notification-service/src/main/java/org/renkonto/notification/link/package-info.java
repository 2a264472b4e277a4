/**
 * Codes and links of appointments, made here and read by appointment-service. Public: {@code
 * Links}.
 */
@NullMarked
package org.renkonto.notification.link;

import org.jspecify.annotations.NullMarked;
