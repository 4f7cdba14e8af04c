/// Files that were made to do harm, or that nobody expects among reports:
/// [org.gouji.app.hostile.HostileFolder] writes them, `expected.txt` beside it says what becomes of each.
package org.gouji.app.hostile;
