-- Sign-in: better-auth's tables in their own schema, the failures that lead to a lockout, and the few doors
-- through which the staff side changes a login in the same transaction as the account and the audit entry.

create table auth."user" (
  id                 text primary key,
  name               text not null,
  email              text not null unique, -- better-auth wants one; nothing is ever sent to it
  "emailVerified"    boolean not null default false,
  image              text,
  "createdAt"        timestamptz not null default now(),
  "updatedAt"        timestamptz not null default now(),
  username           text unique,
  "twoFactorEnabled" boolean default false
);

create table auth.session (
  id          text primary key,
  "expiresAt" timestamptz not null,
  token       text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId"    text not null references auth."user" on delete cascade
);
create index session_of_user on auth.session ("userId");

create table auth.account (
  id                      text primary key,
  "accountId"             text not null,
  "providerId"            text not null,
  "userId"                text not null references auth."user" on delete cascade,
  "accessToken"           text,
  "refreshToken"          text,
  "idToken"               text,
  "accessTokenExpiresAt"  timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope                   text,
  password                text, -- argon2id
  "createdAt"             timestamptz not null default now(),
  "updatedAt"             timestamptz not null default now()
);
create index account_of_user on auth.account ("userId");

create table auth.verification (
  id          text primary key,
  identifier  text not null,
  value       text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_identifier on auth.verification (identifier);

create table auth."twoFactor" (
  id                        text primary key,
  secret                    text not null, -- encrypted with the installation's secret
  "backupCodes"             text not null, -- encrypted likewise
  "userId"                  text not null references auth."user" on delete cascade,
  verified                  boolean default true,
  "failedVerificationCount" integer default 0,
  "lockedUntil"             timestamptz
);
create index two_factor_of_user on auth."twoFactor" ("userId");

-- One row per failed or still undecided attempt. The subject is a keyed hash of a user name or an address:
-- people type passwords into the wrong field.
create table auth.sign_in_attempt (
  id      bigint generated always as identity primary key,
  subject text not null,
  at      timestamptz not null default now()
);
create index sign_in_attempt_subject on auth.sign_in_attempt (subject, at);

-- A code of an authenticator opens once.
create table auth.used_code (
  user_id text not null references auth."user" on delete cascade,
  code    text not null,
  at      timestamptz not null default now(),
  primary key (user_id, code)
);

grant select, insert, update, delete on all tables in schema auth to gongkai_auth;

-- Whether the acting side may change this login: the system, its owner, or an administrator who sees the organ.
create function gongkai.assert_may_change_login(login_id text) returns void
  language plpgsql stable security definer set search_path = gongkai, pg_temp as $$
begin
  if session_user = 'gongkai_worker' then return; end if;
  if exists (
    select from gongkai.account a
     where a.auth_user_id = login_id
       and (a.id::text = current_setting('gongkai.account_id', true)
            or (gongkai.actor_has_role('administrator') and a.organ_id = any (gongkai.visible_organs())))
  ) then return; end if;
  raise exception using errcode = '42501', message = 'not your login';
end $$;

-- A login for an account that already names it.
create function gongkai.create_login(login_id text, username text, name text, password_hash text) returns void
  language plpgsql security definer set search_path = gongkai, pg_temp as $$
begin
  perform gongkai.assert_may_change_login(login_id);
  insert into auth."user" (id, name, email, username) values (login_id, name, login_id || '@login.invalid', username);
  insert into auth.account (id, "accountId", "providerId", "userId", password)
  values (gen_random_uuid()::text, login_id, 'credential', login_id, password_hash);
end $$;

-- Ends every session of a login but the one to keep; returns how many ended.
create function gongkai.end_login_sessions(login_id text, keep_token text, only_session text) returns integer
  language plpgsql security definer set search_path = gongkai, pg_temp as $$
declare ended integer;
begin
  perform gongkai.assert_may_change_login(login_id);
  delete from auth.session s
   where s."userId" = login_id
     and (keep_token is null or s.token <> keep_token)
     and (only_session is null or s.id = only_session);
  get diagnostics ended = row_count;
  return ended;
end $$;

create function gongkai.set_login_password(login_id text, password_hash text) returns void
  language plpgsql security definer set search_path = gongkai, pg_temp as $$
begin
  perform gongkai.assert_may_change_login(login_id);
  update auth.account set password = password_hash, "updatedAt" = now()
   where "userId" = login_id and "providerId" = 'credential';
  if not found then raise exception 'login % has no password', login_id; end if;
end $$;

-- For somebody who lost telephone and recovery codes.
create function gongkai.remove_login_second_factor(login_id text) returns void
  language plpgsql security definer set search_path = gongkai, pg_temp as $$
begin
  perform gongkai.assert_may_change_login(login_id);
  delete from auth."twoFactor" where "userId" = login_id;
  update auth."user" set "twoFactorEnabled" = false, "updatedAt" = now() where id = login_id;
end $$;

create function gongkai.list_login_sessions(login_id text)
  returns table (id text, token text, started_at timestamptz, used_at timestamptz, expires_at timestamptz, address text, device text)
  language plpgsql stable security definer set search_path = gongkai, pg_temp as $$
begin
  perform gongkai.assert_may_change_login(login_id);
  return query select s.id, s.token, s."createdAt", s."updatedAt", s."expiresAt", s."ipAddress", s."userAgent"
                 from auth.session s where s."userId" = login_id and s."expiresAt" > now() order by s."updatedAt" desc;
end $$;

create function gongkai.logins_with_second_factor(login_ids text[]) returns setof text
  language sql stable security definer set search_path = gongkai, pg_temp as $$
  select u.id from auth."user" u join gongkai.account a on a.auth_user_id = u.id
   where u.id = any (login_ids) and u."twoFactorEnabled"
     and (session_user = 'gongkai_worker' or a.organ_id = any (gongkai.visible_organs()))
$$;

grant execute on function gongkai.create_login(text, text, text, text), gongkai.set_login_password(text, text),
  gongkai.end_login_sessions(text, text, text), gongkai.remove_login_second_factor(text),
  gongkai.list_login_sessions(text), gongkai.logins_with_second_factor(text[])
  to gongkai_staff, gongkai_worker;

-- A supervising organ's administrator appoints the first administrator of an organ beneath it.
create policy supervisor_insert on gongkai.account for insert to gongkai_staff
  with check (gongkai.actor_has_role('administrator') and organ_id = any (gongkai.visible_organs()));
create policy supervisor_insert on gongkai.account_role for insert to gongkai_staff
  with check (gongkai.actor_has_role('administrator') and organ_id = any (gongkai.visible_organs()) and role = 'administrator');
