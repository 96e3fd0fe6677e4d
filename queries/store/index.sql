-- The index of blocking keys (graph/quoth/store/index.py): SQL, since SPARQL can't ask who stands next in an order.
-- One statement a name; `tables` are several. A position is a day and a hash; a key has 40 bits.

-- name: tables
DROP TABLE IF EXISTS documents;
DROP TABLE IF EXISTS entries;
CREATE TABLE IF NOT EXISTS readings (iri TEXT PRIMARY KEY, run TEXT NOT NULL, packed BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS unsettled (iri TEXT PRIMARY KEY);
CREATE TABLE documents (position INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, keys BLOB NOT NULL, explicable INTEGER NOT NULL);
CREATE TABLE entries (key INTEGER, position INTEGER, columns BLOB, PRIMARY KEY (key, position)) WITHOUT ROWID;

-- name: reset
DROP TABLE IF EXISTS readings;
DROP TABLE IF EXISTS unsettled;

-- name: before
SELECT position, columns FROM entries WHERE key = ? AND position < ? ORDER BY position DESC LIMIT ?;

-- name: behind
SELECT position, columns FROM entries WHERE key = ? AND position > ? ORDER BY position LIMIT ?;

-- name: document
SELECT position, keys, explicable FROM documents WHERE iri = ?;

-- name: documents
SELECT iri, position, keys, explicable FROM documents ORDER BY position;

-- name: at
SELECT iri FROM documents WHERE position = ?;

-- name: beside
SELECT one.columns, other.columns, (
  SELECT count(*) FROM (SELECT 1 FROM entries WHERE key = one.key AND position < max(?1, ?2) LIMIT ?3)
)
FROM json_each(?4)
CROSS JOIN entries AS one ON one.key = value AND one.position = ?1
CROSS JOIN entries AS other ON other.key = value AND other.position = ?2
WHERE (
  SELECT count(*) FROM (SELECT 1 FROM entries WHERE key = one.key AND position > min(?1, ?2) AND position < max(?1, ?2) LIMIT ?3)
) < ?3;

-- name: reading
SELECT packed FROM readings WHERE iri = ?1 AND NOT EXISTS (SELECT 1 FROM unsettled WHERE iri = ?1);

-- name: settled_reading
SELECT packed FROM readings WHERE iri = ?1 AND run = ?2 AND NOT EXISTS (SELECT 1 FROM unsettled WHERE iri = ?1);

-- name: keep_reading
INSERT OR REPLACE INTO readings VALUES (?, ?, ?);

-- name: drop_reading
DELETE FROM readings WHERE iri = ?;

-- name: columns
SELECT columns FROM entries WHERE key = ? AND position = ?;

-- name: unsettled
SELECT iri FROM unsettled ORDER BY iri;

-- name: begin
INSERT OR IGNORE INTO unsettled VALUES (?);

-- name: end
DELETE FROM unsettled WHERE iri = ?;

-- name: keep_document
INSERT INTO documents VALUES (?, ?, ?, ?);

-- name: keep_entry
INSERT INTO entries VALUES (?, ?, ?);

-- name: drop_document
DELETE FROM documents WHERE position = ?;

-- name: drop_entry
DELETE FROM entries WHERE key = ? AND position = ?;
