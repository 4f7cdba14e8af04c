/// Knowledge as data: [org.gouji.model.data.DataSet] (start here) reads YAML, validates it against its
/// JSON Schema and collects every fault with file and line.
package org.gouji.model.data;
