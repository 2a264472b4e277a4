/** The mail catcher: takes every mail, sends none on, and shows them in the browser. */
@NullMarked
package org.renkonto.standalone.mail;

import org.jspecify.annotations.NullMarked;
