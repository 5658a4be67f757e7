-- A schedule version belongs to a year, and a notice is loaded once: the same year and day of announcement cannot come twice.

alter table gongkai.calendar_version add column year integer not null check (year between 2007 and 2200);
create unique index calendar_version_once on gongkai.calendar_version (year, announced_on);
