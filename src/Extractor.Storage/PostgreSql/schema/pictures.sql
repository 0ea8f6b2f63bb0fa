-- Whether a page of a document is one for engines that read pictures: 1 where it is, or nobody knows. A record of a document without pictures is
-- the same whatever engines are there, and its options name none.

ALTER TABLE stored_documents ADD COLUMN has_pictures INTEGER NOT NULL DEFAULT 1 CHECK (has_pictures IN (0, 1));
