/** Lives of the whole system, from the HTTP request to the mail. */
package org.renkonto.standalone.story;
