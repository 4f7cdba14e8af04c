/// The command line; start reading at [Main][org.gouji.app.Main].
package org.gouji.app;
