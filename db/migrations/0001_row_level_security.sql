-- Who reaches which row, said once more in the database. The application decides in server/access; this is
-- what holds when a query there forgets its WHERE. Runs as sturdy_owner, which owns everything and cannot log in.

CREATE SCHEMA IF NOT EXISTS app;
--> statement-breakpoint
GRANT USAGE ON SCHEMA app TO app_rw;
--> statement-breakpoint
-- The request's context. After a transaction ends a setting reads as the empty string, not null.
CREATE FUNCTION app.clinic_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE SET search_path = ''
  AS $$ SELECT nullif(current_setting('app.clinic_id', true), '')::uuid $$;
--> statement-breakpoint
CREATE FUNCTION app.user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE SET search_path = ''
  AS $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;
--> statement-breakpoint
-- The role that the request claims, if the membership bears it out; null otherwise.
CREATE FUNCTION app.member_role() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT m.role FROM public.memberships m
    WHERE m.clinic_id = app.clinic_id() AND m.user_id = app.user_id()
      AND m.role = nullif(current_setting('app.role', true), '') AND m.disabled_at IS NULL
  $$;
--> statement-breakpoint
CREATE FUNCTION app.is_staff() RETURNS boolean LANGUAGE sql STABLE SET search_path = ''
  AS $$ SELECT coalesce(app.member_role() IN ('owner', 'trainer'), false) $$;
--> statement-breakpoint
CREATE FUNCTION app.is_owner() RETURNS boolean LANGUAGE sql STABLE SET search_path = ''
  AS $$ SELECT coalesce(app.member_role() = 'owner', false) $$;
--> statement-breakpoint
-- The chart that belongs to the person who asks, if any.
CREATE FUNCTION app.own_chart() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT c.id FROM public.clients c
    WHERE c.clinic_id = app.clinic_id() AND c.user_id = app.user_id() AND app.member_role() = 'client'
  $$;
--> statement-breakpoint
-- Every chart within reach: one's own; for a trainer the caseload and what is covered today; for an owner the
-- clinic. A set and not a condition per row: the planner evaluates it once.
CREATE FUNCTION app.my_clients() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 50 SET search_path = ''
  AS $$
    SELECT c.id FROM public.clients c
      WHERE c.clinic_id = app.clinic_id() AND c.user_id = app.user_id() AND app.member_role() = 'client'
    UNION
    SELECT l.client_id FROM public.caseloads l
      WHERE l.clinic_id = app.clinic_id() AND l.trainer_id = app.user_id() AND l.ended_at IS NULL
        AND app.member_role() IN ('trainer', 'owner')
    UNION
    SELECT l.client_id FROM public.covers v
      JOIN public.clinics k ON k.id = v.clinic_id
      JOIN public.caseloads l ON l.clinic_id = v.clinic_id AND l.trainer_id = v.trainer_id AND l.ended_at IS NULL
      WHERE v.clinic_id = app.clinic_id() AND v.cover_id = app.user_id()
        AND (now() AT TIME ZONE k.time_zone)::date BETWEEN v.from_date AND v.until_date
        AND app.member_role() IN ('trainer', 'owner')
    UNION
    SELECT c.id FROM public.clients c WHERE c.clinic_id = app.clinic_id() AND app.member_role() = 'owner'
  $$;
--> statement-breakpoint
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO app_rw;
--> statement-breakpoint

-- Enabled and forced everywhere, and a restrictive tenant policy on every table that carries a clinic.
DO $$
DECLARE t record;
BEGIN
  FOR t IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
           WHERE n.nspname = 'public' AND c.relkind = 'r'
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t.relname);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t.relname);
    EXECUTE format('REVOKE ALL ON public.%I FROM PUBLIC', t.relname);
  END LOOP;
  FOR t IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
           JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'clinic_id'
           WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> 'auth_sessions'
  LOOP
    EXECUTE format('CREATE POLICY tenant ON public.%I AS RESTRICTIVE TO app_rw
      USING (clinic_id = (SELECT app.clinic_id())) WITH CHECK (clinic_id = (SELECT app.clinic_id()))', t.relname);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY tenant ON clinics AS RESTRICTIVE TO app_rw USING (id = (SELECT app.clinic_id()));
--> statement-breakpoint

-- Identity: app_auth and nobody else.
GRANT SELECT, INSERT, UPDATE ON users, auth_sessions, auth_tokens, rate_limits TO app_auth;
--> statement-breakpoint
CREATE POLICY identity ON users TO app_auth USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY identity ON auth_sessions TO app_auth USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY identity ON auth_tokens TO app_auth USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY identity ON rate_limits TO app_auth USING (true) WITH CHECK (true);
--> statement-breakpoint
-- To answer "who is this" on each request, app_auth reads where a person belongs, and writes what it audits.
GRANT SELECT ON memberships TO app_auth;
--> statement-breakpoint
CREATE POLICY identity ON memberships FOR SELECT TO app_auth USING (true);
--> statement-breakpoint
GRANT SELECT (clinic_id, id, user_id, name, status, intake_completed_at) ON clients TO app_auth;
--> statement-breakpoint
CREATE POLICY identity ON clients FOR SELECT TO app_auth USING (true);
--> statement-breakpoint
GRANT SELECT (id, name, emergency_number, response_time) ON clinics TO app_auth;
--> statement-breakpoint
CREATE POLICY identity ON clinics FOR SELECT TO app_auth USING (true);
--> statement-breakpoint
GRANT INSERT ON audit_events TO app_auth;
--> statement-breakpoint
CREATE POLICY identity ON audit_events FOR INSERT TO app_auth WITH CHECK (true);
--> statement-breakpoint
GRANT USAGE ON SCHEMA app TO app_auth;
--> statement-breakpoint
-- An invitation is found by the hash of its token and by nothing else.
CREATE FUNCTION app.find_invitation(hash text)
  RETURNS TABLE (clinic_id uuid, id uuid, clinic_name text, role text, email text, name text, invited_by_name text,
                 expires_at timestamptz, accepted_at timestamptz, revoked_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT i.clinic_id, i.id, k.name, i.role, i.email, i.name, m.name, i.expires_at, i.accepted_at, i.revoked_at
    FROM public.invitations i
    JOIN public.clinics k ON k.id = i.clinic_id
    JOIN public.memberships m ON m.clinic_id = i.clinic_id AND m.user_id = i.invited_by
    WHERE i.token_hash = hash
  $$;
--> statement-breakpoint
-- Single use: of two that arrive at once, the second finds `accepted_at` set and gets false.
CREATE FUNCTION app.accept_invitation(hash text, new_user uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = ''
  AS $$
    DECLARE i public.invitations;
    BEGIN
      UPDATE public.invitations SET accepted_at = now()
        WHERE token_hash = hash AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > now()
        RETURNING * INTO i;
      IF NOT FOUND THEN RETURN false; END IF;
      IF i.email <> (SELECT u.email FROM public.users u WHERE u.id = new_user) THEN
        RAISE EXCEPTION 'invitation belongs to another address' USING ERRCODE = 'check_violation';
      END IF;
      INSERT INTO public.memberships (clinic_id, user_id, role, name, email)
        VALUES (i.clinic_id, new_user, i.role, i.name, i.email);
      IF i.client_id IS NOT NULL THEN
        UPDATE public.clients SET user_id = new_user, status = 'active'
          WHERE clients.clinic_id = i.clinic_id AND clients.id = i.client_id AND clients.user_id IS NULL;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'chart is taken' USING ERRCODE = 'check_violation';
        END IF;
      END IF;
      RETURN true;
    END
  $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.find_invitation(text), app.accept_invitation(text, uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.find_invitation(text), app.accept_invitation(text, uuid) TO app_auth;
--> statement-breakpoint

-- The clinic and its people.
GRANT SELECT ON clinics TO app_rw;
--> statement-breakpoint
CREATE POLICY members_read ON clinics FOR SELECT TO app_rw USING ((SELECT app.member_role()) IS NOT NULL);
--> statement-breakpoint
GRANT SELECT ON memberships TO app_rw;
--> statement-breakpoint
GRANT UPDATE (disabled_at) ON memberships TO app_rw;
--> statement-breakpoint
CREATE POLICY staff_read ON memberships FOR SELECT TO app_rw
  USING ((SELECT app.is_staff()) AND role <> 'client'
    OR user_id = (SELECT app.user_id()) AND (SELECT app.member_role()) IS NOT NULL);
--> statement-breakpoint
CREATE POLICY trainers_seen_by_clients ON memberships FOR SELECT TO app_rw
  USING (role <> 'client' AND (SELECT app.own_chart()) IS NOT NULL);
--> statement-breakpoint
CREATE POLICY clients_seen_by_owner ON memberships FOR SELECT TO app_rw USING ((SELECT app.is_owner()));
--> statement-breakpoint
CREATE POLICY owner_disables ON memberships FOR UPDATE TO app_rw
  USING ((SELECT app.is_owner()) AND user_id <> (SELECT app.user_id()));
--> statement-breakpoint
GRANT SELECT, INSERT ON clients TO app_rw;
--> statement-breakpoint
-- Never whose chart it is: that is for the invitation alone.
GRANT UPDATE (status, units, time_zone, equipment, pain_history, goal, usual_pain, intake_completed_at, version)
  ON clients TO app_rw;
--> statement-breakpoint
CREATE POLICY chart_read ON clients FOR SELECT TO app_rw USING (id = ANY (ARRAY(SELECT app.my_clients())));
--> statement-breakpoint
CREATE POLICY staff_admits ON clients FOR INSERT TO app_rw
  WITH CHECK ((SELECT app.is_staff()) AND user_id IS NULL AND status = 'invited');
--> statement-breakpoint
CREATE POLICY chart_change ON clients FOR UPDATE TO app_rw USING (id = ANY (ARRAY(SELECT app.my_clients())));
--> statement-breakpoint
GRANT SELECT, INSERT ON caseloads TO app_rw;
--> statement-breakpoint
GRANT UPDATE (ended_at) ON caseloads TO app_rw;
--> statement-breakpoint
CREATE POLICY chart_read ON caseloads FOR SELECT TO app_rw
  USING ((SELECT app.is_staff()) OR client_id = (SELECT app.own_chart()));
--> statement-breakpoint
CREATE POLICY staff_takes_on ON caseloads FOR INSERT TO app_rw
  WITH CHECK ((SELECT app.is_owner()) OR (SELECT app.is_staff()) AND trainer_id = (SELECT app.user_id()));
--> statement-breakpoint
CREATE POLICY owner_ends ON caseloads FOR UPDATE TO app_rw USING ((SELECT app.is_owner()));
--> statement-breakpoint
GRANT SELECT, INSERT ON covers TO app_rw;
--> statement-breakpoint
CREATE POLICY staff_read ON covers FOR SELECT TO app_rw USING ((SELECT app.is_staff()));
--> statement-breakpoint
CREATE POLICY owner_or_trainer_adds ON covers FOR INSERT TO app_rw
  WITH CHECK ((SELECT app.is_owner()) OR (SELECT app.is_staff()) AND trainer_id = (SELECT app.user_id()));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON invitations TO app_rw;
--> statement-breakpoint
CREATE POLICY inviter ON invitations TO app_rw
  USING ((SELECT app.is_owner()) OR (SELECT app.is_staff()) AND invited_by = (SELECT app.user_id()))
  WITH CHECK ((SELECT app.is_owner()) OR (SELECT app.is_staff()) AND invited_by = (SELECT app.user_id()) AND role = 'client');
--> statement-breakpoint

-- Programs belong to the clinic's staff. No UPDATE on versions: a published version never changes.
GRANT SELECT, INSERT, UPDATE ON programs TO app_rw;
--> statement-breakpoint
CREATE POLICY staff ON programs TO app_rw USING ((SELECT app.is_staff())) WITH CHECK ((SELECT app.is_staff()));
--> statement-breakpoint
GRANT SELECT, INSERT ON program_versions TO app_rw;
--> statement-breakpoint
CREATE POLICY staff_read ON program_versions FOR SELECT TO app_rw USING ((SELECT app.is_staff()));
--> statement-breakpoint
CREATE POLICY staff_publish ON program_versions FOR INSERT TO app_rw WITH CHECK ((SELECT app.is_staff()));
--> statement-breakpoint

-- A client's chart: read by whom it concerns.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['assignments', 'planned_sessions', 'load_overrides', 'session_logs', 'set_logs',
                           'symptom_reports', 'screenings', 'clearances', 'consents']
  LOOP
    EXECUTE format('GRANT SELECT, INSERT ON public.%I TO app_rw', t);
    EXECUTE format('CREATE POLICY chart_read ON public.%I FOR SELECT TO app_rw
      USING (client_id = ANY (ARRAY(SELECT app.my_clients())))', t);
  END LOOP;
  -- What the client says and does, only the client writes.
  FOREACH t IN ARRAY ARRAY['session_logs', 'set_logs', 'symptom_reports', 'screenings', 'consents']
  LOOP
    EXECUTE format('CREATE POLICY own_chart_insert ON public.%I FOR INSERT TO app_rw
      WITH CHECK (client_id = (SELECT app.own_chart()))', t);
  END LOOP;
  -- What is planned, only staff within reach of the chart write.
  FOREACH t IN ARRAY ARRAY['assignments', 'planned_sessions', 'load_overrides']
  LOOP
    EXECUTE format('CREATE POLICY staff_insert ON public.%I FOR INSERT TO app_rw
      WITH CHECK ((SELECT app.is_staff()) AND client_id = ANY (ARRAY(SELECT app.my_clients())))', t);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT UPDATE (status, end_date, end_reason, version) ON assignments TO app_rw;
--> statement-breakpoint
CREATE POLICY staff_update ON assignments FOR UPDATE TO app_rw
  USING ((SELECT app.is_staff()) AND client_id = ANY (ARRAY(SELECT app.my_clients())));
--> statement-breakpoint
GRANT UPDATE (status, version) ON planned_sessions TO app_rw;
--> statement-breakpoint
CREATE POLICY chart_update ON planned_sessions FOR UPDATE TO app_rw
  USING (client_id = ANY (ARRAY(SELECT app.my_clients())));
--> statement-breakpoint
GRANT UPDATE (local_date, started_at, finished_at, pain_before, pain_after, note, ended_early) ON session_logs TO app_rw;
--> statement-breakpoint
CREATE POLICY own_chart_update ON session_logs FOR UPDATE TO app_rw USING (client_id = (SELECT app.own_chart()));
--> statement-breakpoint
-- A client's answer opens a request; only staff decide it.
CREATE POLICY request_insert ON clearances FOR INSERT TO app_rw
  WITH CHECK (state = 'requested' AND client_id = ANY (ARRAY(SELECT app.my_clients())));
--> statement-breakpoint
GRANT UPDATE (state, decided_at, decided_by, clinician, examined_on, restrictions, expires_on, version) ON clearances TO app_rw;
--> statement-breakpoint
CREATE POLICY staff_decides ON clearances FOR UPDATE TO app_rw
  USING ((SELECT app.is_staff()) AND client_id = ANY (ARRAY(SELECT app.my_clients())));
--> statement-breakpoint

-- Records.
GRANT SELECT, INSERT ON idempotency TO app_rw;
--> statement-breakpoint
GRANT UPDATE (response) ON idempotency TO app_rw;
--> statement-breakpoint
CREATE POLICY own ON idempotency TO app_rw
  USING (user_id = (SELECT app.user_id())) WITH CHECK (user_id = (SELECT app.user_id()) AND (SELECT app.member_role()) IS NOT NULL);
--> statement-breakpoint
GRANT SELECT, INSERT ON audit_events TO app_rw;
--> statement-breakpoint
CREATE POLICY own_deeds ON audit_events FOR INSERT TO app_rw
  WITH CHECK (user_id = (SELECT app.user_id()) AND (SELECT app.member_role()) IS NOT NULL);
--> statement-breakpoint
CREATE POLICY owner_read ON audit_events FOR SELECT TO app_rw USING ((SELECT app.is_owner()));
--> statement-breakpoint
CREATE POLICY own_record_read ON audit_events FOR SELECT TO app_rw USING (client_id = (SELECT app.own_chart()));
