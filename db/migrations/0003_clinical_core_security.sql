-- Row-level security for the clinical core, in the manner of 0001. Runs as sturdy_owner.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['policies', 'decisions', 'proposals', 'lift_stops', 'usual_pain_changes',
                           'technique_sign_offs', 'feared_lifts', 'confidence_reports', 'flares', 'measurements',
                           'clearance_documents']
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('REVOKE ALL ON public.%I FROM PUBLIC', t);
    EXECUTE format('GRANT SELECT, INSERT ON public.%I TO app_rw', t);
    EXECUTE format('CREATE POLICY tenant ON public.%I AS RESTRICTIVE TO app_rw
      USING (clinic_id = (SELECT app.clinic_id())) WITH CHECK (clinic_id = (SELECT app.clinic_id()))', t);
    IF t <> 'policies' THEN
      EXECUTE format('CREATE POLICY chart_read ON public.%I FOR SELECT TO app_rw
        USING (client_id = ANY (ARRAY(SELECT app.my_clients())))', t);
    END IF;
  END LOOP;
  -- What the client says, only the client writes.
  FOREACH t IN ARRAY ARRAY['confidence_reports', 'flares']
  LOOP
    EXECUTE format('CREATE POLICY own_chart_insert ON public.%I FOR INSERT TO app_rw
      WITH CHECK (client_id = (SELECT app.own_chart()))', t);
  END LOOP;
  -- Written for either of them: a decision falls due when the client reports or when the trainer looks.
  FOREACH t IN ARRAY ARRAY['decisions', 'proposals', 'lift_stops', 'usual_pain_changes', 'feared_lifts',
                           'measurements', 'clearance_documents']
  LOOP
    EXECUTE format('CREATE POLICY chart_insert ON public.%I FOR INSERT TO app_rw
      WITH CHECK (client_id = ANY (ARRAY(SELECT app.my_clients())))', t);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY staff_insert ON technique_sign_offs FOR INSERT TO app_rw
  WITH CHECK ((SELECT app.is_staff()) AND client_id = ANY (ARRAY(SELECT app.my_clients())));
--> statement-breakpoint
-- Whoever a new row names as its author is the one who asks.
CREATE POLICY own_name ON technique_sign_offs AS RESTRICTIVE FOR INSERT TO app_rw
  WITH CHECK (signed_by = (SELECT app.user_id()));
--> statement-breakpoint
CREATE POLICY own_name ON feared_lifts AS RESTRICTIVE FOR INSERT TO app_rw WITH CHECK (set_by = (SELECT app.user_id()));
--> statement-breakpoint
CREATE POLICY own_name ON measurements AS RESTRICTIVE FOR INSERT TO app_rw
  WITH CHECK (entered_by = (SELECT app.user_id()));
--> statement-breakpoint
CREATE POLICY own_name ON clearance_documents AS RESTRICTIVE FOR INSERT TO app_rw
  WITH CHECK (uploaded_by = (SELECT app.user_id()));
--> statement-breakpoint
-- A proposal begins unanswered; only staff answer it, each in their own name, and only staff end a stop.
CREATE POLICY begins_waiting ON proposals AS RESTRICTIVE FOR INSERT TO app_rw
  WITH CHECK (state = 'waiting' AND decided_by IS NULL AND decided_at IS NULL);
--> statement-breakpoint
CREATE POLICY own_answer ON proposals AS RESTRICTIVE FOR UPDATE TO app_rw
  USING (true) WITH CHECK (decided_by = (SELECT app.user_id()));
--> statement-breakpoint
GRANT UPDATE (state, reason, decided_by, decided_at, version) ON proposals TO app_rw;
--> statement-breakpoint
CREATE POLICY staff_answers ON proposals FOR UPDATE TO app_rw
  USING ((SELECT app.is_staff()) AND client_id = ANY (ARRAY(SELECT app.my_clients())));
--> statement-breakpoint
CREATE POLICY begins_open ON lift_stops AS RESTRICTIVE FOR INSERT TO app_rw
  WITH CHECK (ended_at IS NULL AND ended_by IS NULL);
--> statement-breakpoint
GRANT UPDATE (ended_at, ended_by, note, version) ON lift_stops TO app_rw;
--> statement-breakpoint
CREATE POLICY own_end ON lift_stops AS RESTRICTIVE FOR UPDATE TO app_rw
  USING (true) WITH CHECK (ended_by = (SELECT app.user_id()));
--> statement-breakpoint
CREATE POLICY staff_ends ON lift_stops FOR UPDATE TO app_rw
  USING ((SELECT app.is_staff()) AND client_id = ANY (ARRAY(SELECT app.my_clients())));
--> statement-breakpoint
-- Only a trainer raises usual pain, in their own name; what the reports say by themselves names no person.
CREATE POLICY raised_by_staff ON usual_pain_changes AS RESTRICTIVE FOR INSERT TO app_rw
  WITH CHECK (
    CASE WHEN cause = 'trainer' THEN (SELECT app.is_staff()) AND set_by = (SELECT app.user_id()) ELSE set_by IS NULL END
  );
--> statement-breakpoint
CREATE POLICY begins_unreviewed ON flares AS RESTRICTIVE FOR INSERT TO app_rw
  WITH CHECK (reviewed_at IS NULL AND reviewed_by IS NULL);
--> statement-breakpoint
GRANT UPDATE (until_date, peak_pain, what_helped, moved, reviewed_at, reviewed_by, version) ON flares TO app_rw;
--> statement-breakpoint
CREATE POLICY chart_update ON flares FOR UPDATE TO app_rw
  USING (client_id = ANY (ARRAY(SELECT app.my_clients())));
--> statement-breakpoint
-- Sessions move in a flare, and the program's flare session is put in the plan by the client's own report.
GRANT UPDATE (date, moved_from) ON planned_sessions TO app_rw;
--> statement-breakpoint
CREATE POLICY own_flare_insert ON planned_sessions FOR INSERT TO app_rw
  WITH CHECK (kind = 'flare' AND client_id = (SELECT app.own_chart()));
--> statement-breakpoint
-- Of a program a client reads the flare session alone, and only that of a plan of their own.
CREATE FUNCTION app.flare_session_of(plan uuid) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT v.document -> 'flareSession' FROM public.assignments a
      JOIN public.program_versions v
        ON v.clinic_id = a.clinic_id AND v.program_id = a.program_id AND v.number = a.program_version
      WHERE a.clinic_id = app.clinic_id() AND a.id = plan AND a.client_id = ANY (ARRAY(SELECT app.my_clients()))
  $$;
--> statement-breakpoint
-- The end of a plan follows its sessions when they move. Nobody can choose it by this.
CREATE FUNCTION app.fit_plan_end(plan uuid) RETURNS date
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
  AS $$
    UPDATE public.assignments a
      SET end_date = greatest(a.start_date, last.date)
      FROM (SELECT max(p.date) AS date FROM public.planned_sessions p JOIN public.assignments o
              ON o.clinic_id = p.clinic_id AND o.client_id = p.client_id AND o.id = p.assignment_id
              WHERE p.clinic_id = app.clinic_id() AND o.id = plan AND p.kind = 'program' AND p.status <> 'cancelled'
                AND p.client_id = ANY (ARRAY(SELECT app.my_clients()))) last
      WHERE a.clinic_id = app.clinic_id() AND a.id = plan AND a.status = 'active'
        AND a.client_id = ANY (ARRAY(SELECT app.my_clients())) AND last.date IS NOT NULL
      RETURNING a.end_date
  $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.flare_session_of(uuid), app.fit_plan_end(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.flare_session_of(uuid), app.fit_plan_end(uuid) TO app_rw;
--> statement-breakpoint
-- Who lets this client's loads rise is for staff: the column is written by the function alone, so that a
-- client's own request cannot reach it.
CREATE FUNCTION app.set_progression_mode(client uuid, mode text) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = ''
  AS $$
    BEGIN
      IF NOT app.is_staff() OR NOT client = ANY (ARRAY(SELECT app.my_clients())) THEN RETURN false; END IF;
      UPDATE public.clients SET progression_mode = mode
        WHERE clients.clinic_id = app.clinic_id() AND clients.id = client;
      RETURN FOUND;
    END
  $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.set_progression_mode(uuid, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.set_progression_mode(uuid, text) TO app_rw;
--> statement-breakpoint
-- The clinic's rules: read by everybody in it, adopted by its owners. A version never changes.
CREATE POLICY members_read ON policies FOR SELECT TO app_rw USING ((SELECT app.member_role()) IS NOT NULL);
--> statement-breakpoint
CREATE POLICY owner_adopts ON policies FOR INSERT TO app_rw
  WITH CHECK ((SELECT app.is_owner()) AND created_by = (SELECT app.user_id()));
--> statement-breakpoint
GRANT UPDATE (emergency_number, response_time) ON clinics TO app_rw;
--> statement-breakpoint
CREATE POLICY owner_changes ON clinics FOR UPDATE TO app_rw USING ((SELECT app.is_owner()));
