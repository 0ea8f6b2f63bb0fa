-- The ledger of crawls: every address ever seen, every version of every document, and what is still to be asked.
-- Moments are ISO 8601 in UTC, days ISO 8601. What a visit writes here depends on the answer and not on the order in which answers come.

CREATE TABLE stored_crawl_sites (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- recipe is the recipe as JSON, reading what of it decides how pages are read: a round that is not finished goes on with the same one only.
CREATE TABLE stored_crawl_rounds (
    id INTEGER PRIMARY KEY,
    site_id INTEGER NOT NULL REFERENCES stored_crawl_sites (id),
    recipe TEXT NOT NULL,
    reading TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'cancelled', 'given-up')),
    started_at TEXT NOT NULL,
    finished_at TEXT
) STRICT;

CREATE INDEX stored_crawl_rounds_by_site ON stored_crawl_rounds (site_id, id);

-- An address belongs to a site; the same address in two sites is two rows. asked_at is the last visit, checked_at the last that found it there.
-- vanished_round is the round that found it gone or no longer linked; null while it is there.
CREATE TABLE stored_crawl_addresses (
    id INTEGER PRIMARY KEY,
    site_id INTEGER NOT NULL REFERENCES stored_crawl_sites (id),
    address TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('list', 'article', 'file')),
    depth INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('found', 'fetched', 'gone', 'failed', 'refused', 'rejected')),
    status INTEGER,
    problem_code TEXT,
    problem TEXT,
    found_on INTEGER REFERENCES stored_crawl_addresses (id),
    link_text TEXT NOT NULL,
    listed_on TEXT,
    redirected_to TEXT,
    media_type TEXT,
    entity_tag TEXT,
    last_modified TEXT,
    sha256 TEXT,
    length INTEGER,
    is_document INTEGER NOT NULL CHECK (is_document IN (0, 1)),
    file_name TEXT,
    title TEXT,
    issuer TEXT,
    published_on TEXT,
    first_round INTEGER NOT NULL REFERENCES stored_crawl_rounds (id),
    first_seen_at TEXT NOT NULL,
    asked_at TEXT,
    checked_at TEXT,
    vanished_round INTEGER REFERENCES stored_crawl_rounds (id),
    UNIQUE (site_id, address)
) STRICT;

CREATE INDEX stored_crawl_addresses_by_bytes ON stored_crawl_addresses (site_id, sha256);

-- Every version of every document, the oldest is number 1. imported_by and imported_with are the program and the reading options of the last
-- import that went through all of its bytes.
CREATE TABLE stored_crawl_versions (
    address_id INTEGER NOT NULL REFERENCES stored_crawl_addresses (id),
    number INTEGER NOT NULL,
    round_id INTEGER NOT NULL REFERENCES stored_crawl_rounds (id),
    sha256 TEXT NOT NULL,
    length INTEGER,
    media_type TEXT,
    file_name TEXT,
    retrieved_at TEXT NOT NULL,
    imported_by TEXT,
    imported_with TEXT,
    PRIMARY KEY (address_id, number)
) STRICT, WITHOUT ROWID;

-- The links of a page when its body was last read, in the order of the page.
CREATE TABLE stored_crawl_links (
    page_id INTEGER NOT NULL REFERENCES stored_crawl_addresses (id),
    position INTEGER NOT NULL,
    to_id INTEGER NOT NULL REFERENCES stored_crawl_addresses (id),
    role TEXT NOT NULL,
    link_text TEXT NOT NULL,
    listed_on TEXT,
    is_paging INTEGER NOT NULL CHECK (is_paging IN (0, 1)),
    PRIMARY KEY (page_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX stored_crawl_links_by_target ON stored_crawl_links (to_id);

-- The addresses of a round in the order in which they became due; is_due until they have been asked.
CREATE TABLE stored_crawl_round_addresses (
    id INTEGER PRIMARY KEY,
    round_id INTEGER NOT NULL REFERENCES stored_crawl_rounds (id),
    address_id INTEGER NOT NULL REFERENCES stored_crawl_addresses (id),
    role TEXT NOT NULL,
    is_start INTEGER NOT NULL CHECK (is_start IN (0, 1)),
    is_due INTEGER NOT NULL CHECK (is_due IN (0, 1)),
    length INTEGER,
    UNIQUE (round_id, address_id)
) STRICT;

CREATE INDEX stored_crawl_round_addresses_due ON stored_crawl_round_addresses (round_id) WHERE is_due = 1;

CREATE TABLE stored_crawl_changes (
    round_id INTEGER NOT NULL REFERENCES stored_crawl_rounds (id),
    address_id INTEGER NOT NULL REFERENCES stored_crawl_addresses (id),
    kind TEXT NOT NULL CHECK (kind IN ('new', 'changed', 'vanished', 'moved', 'returned')),
    role TEXT NOT NULL,
    moved_to TEXT,
    PRIMARY KEY (round_id, address_id, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX stored_sources_by_url ON stored_sources (source_url) WHERE source_url IS NOT NULL;
