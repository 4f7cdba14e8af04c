-- The store of a corpus: DIR/corpus.db, SQLite in WAL mode. Others may read it while an import writes.
--
-- Keys are made of content and never of a sequence: the SHA-256 of a file's bytes (lower-case
-- hexadecimal), and the keys inside its document. So an import that was killed and started again
-- leaves the same rows as one that was not. Only `runs` says when and where something was done.
--
-- Figures: `printed` has the characters of the file. `value` is the exact decimal as text, in the
-- printed unit; CAST(value AS REAL) serves for a rough comparison. Money also has `amount`, the exact
-- decimal in yuan as text, and `amount_e4`, the same as a whole number of ten-thousandths of a yuan:
-- its sums and comparisons are exact. It is null where the amount has more decimals or does not fit.
--
-- Places: `page` and the box (left, top, right, bottom as a JSON array, in points from the top left
-- corner of the page as displayed) for a PDF; `block`, `table_row`, `table_column` count from 1;
-- `place` is the same for a reader of Word. What is unknown is null. Telephone and identity numbers
-- are masked.

-- Every file that was met, by its path. A file has exactly one outcome.
CREATE TABLE files (
  path     TEXT NOT NULL PRIMARY KEY,  -- absolute; a file inside an archive: archive!/entry
  name     TEXT NOT NULL,
  sha256   TEXT,                       -- of its bytes; null where they were not read
  bytes    INTEGER,
  modified TEXT,                       -- of the file, or of the archive that it is in; UTC
  outcome  TEXT NOT NULL CHECK (outcome IN ('imported', 'duplicate', 'failed', 'skipped')),
  reason   TEXT,                       -- failed: the kind; skipped: the rule
  CHECK ((outcome IN ('failed', 'skipped')) = (reason IS NOT NULL)),
  CHECK (outcome NOT IN ('imported', 'duplicate') OR sha256 IS NOT NULL)
) WITHOUT ROWID;
CREATE INDEX files_by_content ON files (sha256);
CREATE INDEX files_by_outcome ON files (outcome, reason);

-- Every report, once for its bytes; where else the same bytes lie is in `files`.
CREATE TABLE reports (
  sha256            TEXT NOT NULL PRIMARY KEY,
  path              TEXT NOT NULL,     -- that it was read from
  file              TEXT NOT NULL,
  media_type        TEXT NOT NULL,
  reader            TEXT NOT NULL,
  bytes             INTEGER NOT NULL,
  pages             INTEGER,
  title             TEXT,
  organization      TEXT,
  scope             TEXT,              -- own-level, consolidated
  level             TEXT,              -- province, city, county, township, grassroots
  province          TEXT,
  city              TEXT,
  county            TEXT,
  fiscal_year       INTEGER,
  kind              TEXT NOT NULL,     -- whole-department, project, final-accounts, budget, …
  mode              TEXT,              -- self, department, finance, third-party
  date_filled       TEXT,
  engine            TEXT NOT NULL,     -- version, then digests of catalogue, vocabulary and rules
  figures           INTEGER NOT NULL,  -- seen in the file
  facts             INTEGER NOT NULL,  -- those that state an indicator
  figures_in_checks INTEGER NOT NULL,
  tables            INTEGER NOT NULL,
  tables_understood INTEGER NOT NULL,
  pages_by_ocr      INTEGER NOT NULL,
  scorecard_rows    INTEGER NOT NULL,
  consistent        INTEGER NOT NULL,
  inconsistent      INTEGER NOT NULL,
  not_evaluable     INTEGER NOT NULL,
  errors            INTEGER NOT NULL,
  warnings          INTEGER NOT NULL,
  infos             INTEGER NOT NULL
) WITHOUT ROWID;
-- So that documents come in this order without being sorted.
CREATE INDEX reports_by_path ON reports (path);
CREATE INDEX reports_by_organization ON reports (organization, fiscal_year);

-- The whole contract document of a report (gouji-report/1).
CREATE TABLE documents (
  report   TEXT NOT NULL PRIMARY KEY REFERENCES reports ON DELETE CASCADE,
  document TEXT NOT NULL
);

-- What made the reading worse.
CREATE TABLE notices (
  report     TEXT NOT NULL REFERENCES reports ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  code       TEXT NOT NULL,
  message_zh TEXT NOT NULL,
  message_en TEXT NOT NULL,
  page INTEGER, box TEXT, block INTEGER, table_row INTEGER, table_column INTEGER, place TEXT,
  PRIMARY KEY (report, position)
);

CREATE TABLE sections (
  report TEXT NOT NULL REFERENCES reports ON DELETE CASCADE,
  key    TEXT NOT NULL,
  id     TEXT,                         -- in the catalogue of sections
  parent TEXT,                         -- key of the section above it
  number TEXT,
  title  TEXT NOT NULL,
  level  INTEGER NOT NULL,
  page INTEGER, box TEXT, block INTEGER, table_row INTEGER, table_column INTEGER, place TEXT,
  PRIMARY KEY (report, key)
);

-- Figures that state an indicator of the catalogue. One that is printed three times is three facts.
CREATE TABLE facts (
  report     TEXT NOT NULL REFERENCES reports ON DELETE CASCADE,
  key        TEXT NOT NULL,
  id         TEXT NOT NULL,            -- the same in every format of the report
  indicator  TEXT NOT NULL,
  label      TEXT,
  phase      TEXT,                     -- budget, adjusted, final, target
  year       INTEGER,
  fund       TEXT,
  subject    TEXT,
  printed    TEXT NOT NULL,
  value      TEXT NOT NULL,
  unit       TEXT,
  amount     TEXT,
  amount_e4  INTEGER,
  lower      TEXT,
  upper      TEXT,
  exactness  TEXT NOT NULL,
  confidence REAL NOT NULL,
  grounds    TEXT NOT NULL,            -- cell, label, pattern, topic: what made it this indicator
  section    TEXT,
  quote      TEXT NOT NULL,
  page INTEGER, box TEXT, block INTEGER, table_row INTEGER, table_column INTEGER, place TEXT,
  PRIMARY KEY (report, key)
);
CREATE INDEX facts_by_indicator ON facts (indicator, year, phase);

-- What checks refer to and no indicator names, dates and damaged figures included.
CREATE TABLE figures (
  report     TEXT NOT NULL REFERENCES reports ON DELETE CASCADE,
  key        TEXT NOT NULL,
  label      TEXT,
  printed    TEXT NOT NULL,
  value      TEXT,                     -- null for a damaged figure and for a date
  unit       TEXT,
  amount     TEXT,
  amount_e4  INTEGER,
  lower      TEXT,
  upper      TEXT,
  exactness  TEXT,
  date       TEXT,
  confidence REAL NOT NULL,
  section    TEXT,
  quote      TEXT NOT NULL,
  page INTEGER, box TEXT, block INTEGER, table_row INTEGER, table_column INTEGER, place TEXT,
  PRIMARY KEY (report, key)
);

CREATE TABLE scorecards (
  report  TEXT NOT NULL REFERENCES reports ON DELETE CASCADE,
  key     TEXT NOT NULL,
  subject TEXT,
  title   TEXT NOT NULL,
  kind    TEXT NOT NULL,
  page INTEGER, box TEXT, block INTEGER, table_row INTEGER, table_column INTEGER, place TEXT,
  PRIMARY KEY (report, key)
);

CREATE TABLE scorecard_rows (
  report         TEXT NOT NULL,
  key            TEXT NOT NULL,
  scorecard      TEXT NOT NULL,
  position       INTEGER NOT NULL,
  level1         TEXT,
  level2         TEXT,
  level3         TEXT,
  weight         TEXT,
  target_printed TEXT,
  target_value   TEXT,                 -- null for a qualitative target
  target_unit    TEXT,
  actual_printed TEXT,
  actual_value   TEXT,
  actual_unit    TEXT,
  score          TEXT,
  reason         TEXT,
  page INTEGER, box TEXT, block INTEGER, table_row INTEGER, table_column INTEGER, place TEXT,
  PRIMARY KEY (report, key),
  FOREIGN KEY (report, scorecard) REFERENCES scorecards (report, key) ON DELETE CASCADE
);
CREATE INDEX scorecard_rows_by_scorecard ON scorecard_rows (report, scorecard);

-- Every rule and claim that was held against a report.
CREATE TABLE checks (
  report          TEXT NOT NULL REFERENCES reports ON DELETE CASCADE,
  key             TEXT NOT NULL,
  position        INTEGER NOT NULL,
  fingerprint     TEXT NOT NULL,       -- the same over formats, re-runs and versions
  rule            TEXT NOT NULL,
  origin          TEXT NOT NULL,       -- claim, rule
  basis           TEXT NOT NULL,       -- identity, verified, unverified
  verdict         TEXT NOT NULL,       -- consistent, inconsistent, not-evaluable
  severity        TEXT,                -- error, warning, info; of the inconsistent only
  message_zh      TEXT NOT NULL,
  message_en      TEXT NOT NULL,
  formula         TEXT,
  printed         TEXT,
  computed        TEXT,
  difference      TEXT,
  missing         TEXT,                -- JSON array: what a not-evaluable check lacked
  cause           TEXT,
  cause_confirmed INTEGER,
  candidates      TEXT,                -- JSON array: edits that would repair it, likeliest first
  grade_effect    TEXT,
  root_cause      TEXT,                -- key of the check that it is attached to; its own for a root
  operands        TEXT NOT NULL,       -- JSON array as in the document; the view has them as rows
  PRIMARY KEY (report, key)
);
-- Nineteen checks of twenty hold, and nobody looks for those.
CREATE INDEX checks_that_fail ON checks (severity, rule) WHERE verdict = 'inconsistent';

-- Every file with the outcome `failed`.
CREATE TABLE failures (
  path       TEXT NOT NULL PRIMARY KEY REFERENCES files ON DELETE CASCADE,
  sha256     TEXT,
  kind       TEXT NOT NULL,
  message_zh TEXT NOT NULL,
  message_en TEXT NOT NULL,
  engine     TEXT NOT NULL,
  document   TEXT NOT NULL             -- gouji-failure/1
) WITHOUT ROWID;
CREATE INDEX failures_by_kind ON failures (kind);

-- Which organisations' reports were held against one another, and in which state they were then.
CREATE TABLE compared (
  organization TEXT NOT NULL PRIMARY KEY,
  state        TEXT NOT NULL           -- digest of its reports and of what compared them
) WITHOUT ROWID;

-- What the reports of one organisation say of one another (gouji-across/1). Two organisations of one
-- name in different places are two; `position` tells them apart.
CREATE TABLE across (
  organization TEXT NOT NULL REFERENCES compared ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  reports      INTEGER NOT NULL,       -- that were compared
  document     TEXT NOT NULL,
  PRIMARY KEY (organization, position)
) WITHOUT ROWID;

CREATE TABLE across_checks (
  organization    TEXT NOT NULL,
  across_position INTEGER NOT NULL,
  key             TEXT NOT NULL,
  position        INTEGER NOT NULL,
  fingerprint     TEXT NOT NULL,
  rule            TEXT NOT NULL,
  origin          TEXT NOT NULL,
  basis           TEXT NOT NULL,
  verdict         TEXT NOT NULL,
  severity        TEXT,
  message_zh      TEXT NOT NULL,
  message_en      TEXT NOT NULL,
  formula         TEXT,
  printed         TEXT,
  computed        TEXT,
  difference      TEXT,
  missing         TEXT,
  cause           TEXT,
  cause_confirmed INTEGER,
  candidates      TEXT,
  grade_effect    TEXT,
  root_cause      TEXT,
  PRIMARY KEY (organization, across_position, key),
  FOREIGN KEY (organization, across_position) REFERENCES across (organization, position)
    ON DELETE CASCADE
) WITHOUT ROWID;

-- The figures on both sides, each with its report and its place there.
CREATE TABLE across_operands (
  organization    TEXT NOT NULL,
  across_position INTEGER NOT NULL,
  check_key       TEXT NOT NULL,
  position        INTEGER NOT NULL,
  report          TEXT,                -- SHA-256 of the file that it stands in
  role            TEXT NOT NULL,
  ref             TEXT,                -- its key in that report's document
  derived         INTEGER NOT NULL,
  printed         TEXT NOT NULL,
  value           TEXT,
  unit            TEXT,
  label           TEXT,
  page INTEGER, box TEXT, block INTEGER, table_row INTEGER, table_column INTEGER, place TEXT,
  PRIMARY KEY (organization, across_position, check_key, position),
  FOREIGN KEY (organization, across_position, check_key)
    REFERENCES across_checks (organization, across_position, key) ON DELETE CASCADE
) WITHOUT ROWID;

-- Every import, finished or not; `outcome` is `running` until it ends, also when it was killed.
CREATE TABLE runs (
  started   TEXT NOT NULL,
  host      TEXT NOT NULL,
  pid       INTEGER NOT NULL,
  ended     TEXT,
  outcome   TEXT NOT NULL CHECK (outcome IN ('running', 'finished', 'stopped', 'broken')),
  engine    TEXT NOT NULL,
  paths     TEXT NOT NULL,             -- JSON array, as given
  found     INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0, -- their outcome stood in the store and is still true
  imported  INTEGER NOT NULL DEFAULT 0,
  duplicate INTEGER NOT NULL DEFAULT 0,
  failed    INTEGER NOT NULL DEFAULT 0,
  skipped   INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (started, host, pid)
) WITHOUT ROWID;

-- ---- views

-- What took part in a check, the total first: as many as all other rows of a report together, and
-- asked for of few checks. `ref` is the key of a fact, figure or section, or row.field; `derived` is 1
-- where it was counted or computed and has no ref.
CREATE VIEW operands AS
SELECT c.report, c.key AS check_key, o.key + 1 AS position,
  json_extract(o.value, '$.role') AS role, json_extract(o.value, '$.ref') AS ref,
  json_extract(o.value, '$.derived') IS NOT NULL AS derived,
  json_extract(o.value, '$.printed') AS printed, json_extract(o.value, '$.value') AS value,
  json_extract(o.value, '$.unit') AS unit, json_extract(o.value, '$.label') AS label,
  json_extract(o.value, '$.location.page') AS page,
  json_extract(o.value, '$.location.box') AS box,
  json_extract(o.value, '$.location.block') AS block,
  json_extract(o.value, '$.location.row') AS table_row,
  json_extract(o.value, '$.location.column') AS table_column,
  json_extract(o.value, '$.location.path') AS place
FROM checks c, json_each(c.operands) o;

-- How many files ended how.
CREATE VIEW outcomes AS
SELECT outcome, reason, count(*) AS files, sum(bytes) AS bytes
FROM files
GROUP BY outcome, reason;

-- Files whose bytes had been met before, beside the file that was read.
CREATE VIEW duplicates AS
SELECT other.path, other.sha256, first.path AS same_as, first.outcome AS outcome_of_first
FROM files other
JOIN files first ON first.sha256 = other.sha256 AND first.outcome IN ('imported', 'failed')
WHERE other.outcome = 'duplicate';

-- Of several reports of one organisation, year and kind the one that was filled in last; where that
-- does not tell, the one with more facts.
CREATE VIEW latest_reports AS
SELECT * FROM (
  SELECT *, row_number() OVER (
    PARTITION BY organization, fiscal_year, kind
    ORDER BY date_filled DESC NULLS LAST, facts DESC, sha256) AS rank
  FROM reports
  WHERE organization IS NOT NULL AND fiscal_year IS NOT NULL)
WHERE rank = 1;

-- The facts of those, ready to be laid side by side over years and organisations.
CREATE VIEW latest_facts AS
SELECT r.organization, r.province, r.city, r.county, r.fiscal_year, r.kind,
  f.indicator, f.phase, f.year, f.fund, f.subject, f.printed, f.value, f.unit, f.amount,
  f.amount_e4, f.exactness, f.confidence, f.grounds, f.quote, f.page, f.place, f.report,
  f.key, r.path
FROM latest_reports r
JOIN facts f ON f.report = r.sha256;

-- Every inconsistency with what a person needs to judge it. `is_root` is 0 where another finding of
-- the same report explains it; page, place and quote are those of the first figure that has one.
CREATE VIEW findings AS
SELECT r.organization, r.fiscal_year, r.kind, c.severity, c.rule, c.basis, c.message_zh,
  c.message_en, c.formula, c.printed, c.computed, c.difference, c.cause, c.candidates,
  c.cause_confirmed, c.grade_effect, coalesce(c.root_cause, c.key) = c.key AS is_root,
  (SELECT o.page FROM operands o
   WHERE o.report = c.report AND o.check_key = c.key AND o.page IS NOT NULL
   ORDER BY o.position LIMIT 1) AS page,
  (SELECT o.place FROM operands o
   WHERE o.report = c.report AND o.check_key = c.key AND o.place IS NOT NULL
   ORDER BY o.position LIMIT 1) AS place,
  (SELECT coalesce(f.quote, g.quote) FROM operands o
   LEFT JOIN facts f ON f.report = o.report AND f.key = o.ref
   LEFT JOIN figures g ON g.report = o.report AND g.key = o.ref
   WHERE o.report = c.report AND o.check_key = c.key AND coalesce(f.quote, g.quote) IS NOT NULL
   ORDER BY o.position LIMIT 1) AS quote,
  c.fingerprint, c.report, c.key, c.position, r.path
FROM checks c
JOIN reports r ON r.sha256 = c.report
WHERE c.verdict = 'inconsistent';

-- The same for inconsistencies between reports of one organisation. `places` has every figure with the
-- file and the place where it stands.
CREATE VIEW across_findings AS
SELECT c.organization, c.severity, c.rule, c.basis, c.message_zh, c.message_en, c.formula, c.printed,
  c.computed, c.difference,
  (SELECT group_concat(o.printed || ' [' || coalesce(r.file || ' ', '') || coalesce(o.place,
     'page ' || o.page, '') || ']', '; ')
   FROM across_operands o
   LEFT JOIN reports r ON r.sha256 = o.report
   WHERE o.organization = c.organization AND o.across_position = c.across_position
     AND o.check_key = c.key) AS places,
  c.fingerprint, c.across_position, c.key, c.position
FROM across_checks c
WHERE c.verdict = 'inconsistent';
