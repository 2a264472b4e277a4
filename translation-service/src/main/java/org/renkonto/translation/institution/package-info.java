/**
 * Who may ask for a translator, and for what. For other features: {@link
 * org.renkonto.translation.institution.Institution}, {@link
 * org.renkonto.translation.institution.Institutions}, {@link
 * org.renkonto.translation.institution.InstitutionType}, {@link
 * org.renkonto.translation.institution.Setting}, {@link
 * org.renkonto.translation.institution.Priority}, {@link
 * org.renkonto.translation.institution.EligibilityPolicy}, {@link
 * org.renkonto.translation.institution.EligibilitySettings}, {@link
 * org.renkonto.translation.institution.Decision}, {@link
 * org.renkonto.translation.institution.InstitutionNotEligible}, {@link
 * org.renkonto.translation.institution.InstitutionNotApproved}.
 */
@NullMarked
package org.renkonto.translation.institution;

import org.jspecify.annotations.NullMarked;
