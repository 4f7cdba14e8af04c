/// What people read on a terminal: [Words][org.gouji.app.text.Words] (start here) in two languages.
package org.gouji.app.text;
