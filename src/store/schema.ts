/**
 * The tables of an archive. `MIGRATIONS[n]` leads from version n to n + 1 (`PRAGMA user_version`); one that has been
 * released is never changed, another is put behind it.
 *
 * Offsets count UTF-16 code units of `articles.text`. Lists are JSON. What is worked out over all articles (who is who,
 * which quotations are the same) is brought up to date by `settle`; `unsettled` says where that is still to be done, so that
 * a run which was killed is made good by the next.
 */
const FIRST = `
CREATE TABLE files (
  path TEXT PRIMARY KEY,
  hash TEXT NOT NULL,
  is_whole INTEGER NOT NULL      -- 0 while its articles are being added
) WITHOUT ROWID;

CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,      -- the file's path, and what tells the article within it
  file TEXT,                     -- null: from standard input
  hash TEXT NOT NULL,
  analyzer TEXT NOT NULL,        -- the version that analysed it
  run INTEGER NOT NULL,          -- the last run that saw it
  name TEXT NOT NULL,
  title TEXT, byline TEXT, agency TEXT, publisher TEXT, url TEXT, published TEXT, dateline TEXT,
  text TEXT NOT NULL,
  zones TEXT NOT NULL,
  notices TEXT NOT NULL
);
CREATE INDEX articles_of_file ON articles (file);

CREATE TABLE speakers (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  block TEXT NOT NULL            -- speakers of other blocks are never the same
);
CREATE INDEX speakers_of_block ON speakers (block);
CREATE INDEX speakers_by_key ON speakers (key);

CREATE TABLE voices (            -- a speaker as one article names him
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  role TEXT,
  affiliation TEXT,
  aliases TEXT NOT NULL,
  block TEXT,                    -- null: unnamed, never joined with others
  speaker INTEGER REFERENCES speakers ON DELETE SET NULL,
  why TEXT                       -- why he was taken for that speaker
);
CREATE INDEX voices_of_article ON voices (article);
CREATE INDEX voices_of_speaker ON voices (speaker);
CREATE INDEX voices_of_block ON voices (block);

CREATE TABLE quotations (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,             -- of article and place: the same after another analysis
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL, act TEXT NOT NULL, negated INTEGER NOT NULL, marks TEXT NOT NULL, zone TEXT NOT NULL,
  paragraph INTEGER NOT NULL, sentence INTEGER NOT NULL, line INTEGER NOT NULL,
  "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  context TEXT NOT NULL,         -- the words of its paragraph that stand around it
  cue TEXT, lemma TEXT, source TEXT,
  mention TEXT, rule TEXT,
  place TEXT, event TEXT, time TEXT, date TEXT, addressee TEXT, via TEXT,
  said_on TEXT,                  -- the date, else that of publication
  within INTEGER, repeats INTEGER,
  quotation_score REAL NOT NULL, speaker_score REAL, confidence REAL NOT NULL,
  spans TEXT NOT NULL,           -- {content, cue, source, evidence}
  found_start INTEGER NOT NULL, found_end INTEGER NOT NULL, -- where it was found, whatever a person made of it
  correction TEXT,               -- accepted, changed or rejected by a person; null: as found
  same_as INTEGER                -- the group of quotations with the same words; null: none
);
CREATE INDEX quotations_of_article ON quotations (article, number);
CREATE INDEX quotations_by_key ON quotations (key);
CREATE INDEX quotations_by_day ON quotations (said_on);
CREATE INDEX quotations_of_group ON quotations (same_as) WHERE same_as IS NOT NULL;

CREATE TABLE said (              -- who said what; several for words of several
  quotation INTEGER NOT NULL REFERENCES quotations ON DELETE CASCADE,
  voice INTEGER NOT NULL REFERENCES voices ON DELETE CASCADE,
  place INTEGER NOT NULL,        -- in which order the row names them
  PRIMARY KEY (quotation, voice)
) WITHOUT ROWID;
CREATE INDEX said_by ON said (voice, quotation);

CREATE TABLE corrections (
  article TEXT NOT NULL,         -- key of the article, which may be gone for a while
  "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  found TEXT NOT NULL,           -- the quotation as it was found
  verdict TEXT NOT NULL,         -- accepted, changed or rejected
  change TEXT NOT NULL,          -- what was changed: {speaker, kind, role, start, end}
  made TEXT NOT NULL,            -- when, ISO 8601
  PRIMARY KEY (article, "start", "end")
) WITHOUT ROWID;

CREATE TABLE ties (              -- what people said of who is who
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,            -- same or apart
  a_article TEXT NOT NULL, a_name TEXT NOT NULL,
  b_article TEXT NOT NULL, b_name TEXT NOT NULL,
  made TEXT NOT NULL,
  UNIQUE (kind, a_article, a_name, b_article, b_name)
);

CREATE TABLE fingerprints (
  fingerprint INTEGER NOT NULL,
  quotation INTEGER NOT NULL,    -- removed with it by way of its words: no second index
  PRIMARY KEY (fingerprint, quotation)
) WITHOUT ROWID;

CREATE TABLE unsettled (
  what TEXT NOT NULL,            -- block: who is who in it; quotation: which others are the same
  key NOT NULL,
  PRIMARY KEY (what, key)
) WITHOUT ROWID;

CREATE TABLE derived (           -- by which version of the rules what is worked out across articles was worked out
  what TEXT PRIMARY KEY,
  version INTEGER NOT NULL
) WITHOUT ROWID;

CREATE VIRTUAL TABLE quotations_search USING fts5(
  quote, context, place, event, addressee, via,
  content = 'quotations', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE articles_search USING fts5(
  title, text, content = 'articles', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE voices_search USING fts5(
  name, aliases, role, affiliation,
  content = 'voices', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');
${[
  'quotations: quote context place event addressee via',
  'articles: title text',
  'voices: name aliases role affiliation',
]
  .map(toTriggers)
  .join('')}
CREATE VIEW rows AS
SELECT q.id, q.key, a.key AS article_key,
  (SELECT group_concat(name, '; ') FROM (SELECT DISTINCT v.name FROM said s JOIN voices v ON v.id = s.voice
    WHERE s.quotation = q.id ORDER BY s.place)) AS speaker,
  (SELECT group_concat(role, '; ') FROM (SELECT DISTINCT v.role FROM said s JOIN voices v ON v.id = s.voice
    WHERE s.quotation = q.id AND v.role IS NOT NULL ORDER BY s.place)) AS role,
  (SELECT group_concat(affiliation, '; ') FROM (SELECT DISTINCT v.affiliation FROM said s JOIN voices v ON v.id = s.voice
    WHERE s.quotation = q.id AND v.affiliation IS NOT NULL ORDER BY s.place)) AS affiliation,
  (SELECT v.kind FROM said s JOIN voices v ON v.id = s.voice
    WHERE s.quotation = q.id ORDER BY s.place LIMIT 1) AS speaker_kind,
  (SELECT group_concat(name, '; ') FROM (SELECT DISTINCT p.name FROM said s JOIN voices v ON v.id = s.voice
    JOIN speakers p ON p.id = v.speaker WHERE s.quotation = q.id ORDER BY s.place)) AS archive_speaker,
  q.kind, q.act, q.negated, q.quote, q.cue, q.source, q.place, q.event, q.time, q.date, q.said_on, q.addressee, q.via,
  q.zone, q.repeats, q.within, q.marks, q.paragraph, q.sentence, q.line, q."start", q."end", q.rule, q.confidence,
  q.correction, q.same_as, q.number AS quotation,
  a.name AS article, a.title, a.publisher, a.agency, a.published, a.url
FROM quotations q JOIN articles a ON a.id = q.article
WHERE q.correction IS NOT 'rejected';

CREATE VIEW aliases AS
SELECT v.speaker, j.value AS alias, count(DISTINCT v.article) AS articles
FROM voices v, json_each(v.aliases) j WHERE v.speaker IS NOT NULL GROUP BY v.speaker, j.value;

CREATE VIEW roles AS
SELECT v.speaker, v.role, min(a.published) AS first, max(a.published) AS last, count(*) AS articles
FROM voices v JOIN articles a ON a.id = v.article
WHERE v.speaker IS NOT NULL AND v.role IS NOT NULL GROUP BY v.speaker, v.role;
`

/** The triggers that keep a full-text index with its table; "table: columns". */
function toTriggers(spec: string): string {
  const [table, columns] = spec.split(': ')
  const names = columns.split(' ')
  const list = names.join(', ')
  const of = (row: string) => names.map((name) => `${row}.${name}`).join(', ')
  const forget = `INSERT INTO ${table}_search(${table}_search, rowid, ${list}) VALUES ('delete', old.id, ${of('old')});`
  const learn = `INSERT INTO ${table}_search(rowid, ${list}) VALUES (new.id, ${of('new')});`
  return `
CREATE TRIGGER ${table}_added AFTER INSERT ON ${table} BEGIN ${learn} END;
CREATE TRIGGER ${table}_removed AFTER DELETE ON ${table} BEGIN ${forget} END;
CREATE TRIGGER ${table}_changed AFTER UPDATE OF ${list} ON ${table} BEGIN ${forget} ${learn} END;
`
}

export const MIGRATIONS: readonly string[] = [FIRST]
