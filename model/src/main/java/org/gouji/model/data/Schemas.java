package org.gouji.model.data;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/// JSON Schemas of draft 2020-12, compiled; none is ever fetched.
public final class Schemas {

  private Schemas() {}

  public static Schema of(String schema) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
  }
}
