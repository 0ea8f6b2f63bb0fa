CREATE VIEW crawl_rounds AS
SELECT s.name AS site, r.id AS round, r.state, r.started_at, r.finished_at,
       (SELECT count(*) FROM stored_crawl_round_addresses n WHERE n.round_id = r.id AND n.is_due = 0) AS asked,
       (SELECT count(*) FROM stored_crawl_round_addresses n WHERE n.round_id = r.id AND n.is_due = 1) AS due,
       (SELECT count(*) FROM stored_crawl_changes c WHERE c.round_id = r.id AND c.kind = 'new') AS new,
       (SELECT count(*) FROM stored_crawl_changes c WHERE c.round_id = r.id AND c.kind = 'changed') AS changed,
       (SELECT count(*) FROM stored_crawl_changes c WHERE c.round_id = r.id AND c.kind = 'vanished') AS vanished,
       (SELECT count(*) FROM stored_crawl_changes c WHERE c.round_id = r.id AND c.kind = 'moved') AS moved,
       (SELECT count(*) FROM stored_crawl_changes c WHERE c.round_id = r.id AND c.kind = 'returned') AS returned,
       r.recipe
FROM stored_crawl_rounds r
JOIN stored_crawl_sites s ON s.id = r.site_id;

CREATE VIEW crawl_addresses AS
SELECT s.name AS site, a.address, a.role, a.state, a.status, a.problem_code, a.problem, a.is_document, a.sha256, a.length, a.media_type,
       a.file_name, a.title, a.issuer, a.published_on, p.address AS found_on, a.depth, a.link_text, a.listed_on, a.redirected_to,
       a.first_round, a.first_seen_at, a.asked_at, a.checked_at, a.vanished_round
FROM stored_crawl_addresses a
JOIN stored_crawl_sites s ON s.id = a.site_id
LEFT JOIN stored_crawl_addresses p ON p.id = a.found_on;

CREATE VIEW crawl_versions AS
SELECT s.name AS site, a.address, v.number AS version, v.sha256, v.length, v.media_type, v.file_name, v.retrieved_at, v.round_id AS round,
       v.imported_by
FROM stored_crawl_versions v
JOIN stored_crawl_addresses a ON a.id = v.address_id
JOIN stored_crawl_sites s ON s.id = a.site_id;

CREATE VIEW crawl_links AS
SELECT s.name AS site, p.address AS page, l.position, t.address AS target, l.link_text, l.listed_on, l.is_paging
FROM stored_crawl_links l
JOIN stored_crawl_addresses p ON p.id = l.page_id
JOIN stored_crawl_addresses t ON t.id = l.to_id
JOIN stored_crawl_sites s ON s.id = p.site_id;

CREATE VIEW crawl_changes AS
SELECT s.name AS site, c.round_id AS round, c.kind, a.address, c.role, c.moved_to, a.title, a.link_text
FROM stored_crawl_changes c
JOIN stored_crawl_addresses a ON a.id = c.address_id
JOIN stored_crawl_sites s ON s.id = a.site_id;
