-- Who reaches which of the desk's tables. The application decides in server/access; this is what holds when a query there
-- forgets its WHERE. Rights on whole rows are SELECT and INSERT; what may change is granted by column.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['staff_notes', 'word_templates', 'log_comments', 'triage_marks', 'client_status',
                           'clinic_logos', 'erasure_requests']
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('REVOKE ALL ON public.%I FROM PUBLIC', t);
    EXECUTE format('GRANT SELECT, INSERT ON public.%I TO app_rw', t);
    EXECUTE format('CREATE POLICY tenant ON public.%I AS RESTRICTIVE TO app_rw
      USING (clinic_id = (SELECT app.clinic_id())) WITH CHECK (clinic_id = (SELECT app.clinic_id()))', t);
  END LOOP;
  -- What staff keep for themselves about a client: a client sees none of it.
  FOREACH t IN ARRAY ARRAY['staff_notes', 'triage_marks', 'client_status']
  LOOP
    EXECUTE format('CREATE POLICY staff_read ON public.%I FOR SELECT TO app_rw
      USING ((SELECT app.is_staff()) AND client_id = ANY (ARRAY(SELECT app.my_clients())))', t);
    EXECUTE format('CREATE POLICY staff_insert ON public.%I FOR INSERT TO app_rw
      WITH CHECK ((SELECT app.is_staff()) AND client_id = ANY (ARRAY(SELECT app.my_clients())))', t);
    EXECUTE format('CREATE POLICY staff_update ON public.%I FOR UPDATE TO app_rw
      USING ((SELECT app.is_staff()) AND client_id = ANY (ARRAY(SELECT app.my_clients())))', t);
  END LOOP;
END $$;
--> statement-breakpoint

-- A note is written in one's own name, and taken away in one's own name; its words never change.
CREATE POLICY own_name ON staff_notes AS RESTRICTIVE FOR INSERT TO app_rw
  WITH CHECK (author_id = (SELECT app.user_id()) AND removed_at IS NULL);
--> statement-breakpoint
CREATE POLICY own_removal ON staff_notes AS RESTRICTIVE FOR UPDATE TO app_rw
  USING (removed_at IS NULL) WITH CHECK (removed_by = (SELECT app.user_id()));
--> statement-breakpoint
GRANT UPDATE (removed_at, removed_by) ON staff_notes TO app_rw;
--> statement-breakpoint
CREATE POLICY staff ON word_templates TO app_rw USING ((SELECT app.is_staff()))
  WITH CHECK ((SELECT app.is_staff()));
--> statement-breakpoint
GRANT UPDATE (title, body, archived, version) ON word_templates TO app_rw;
--> statement-breakpoint

-- A comment is seen by whom the session concerns, written by staff in their own name, and taken back by its writer.
CREATE POLICY chart_read ON log_comments FOR SELECT TO app_rw USING (client_id = ANY (ARRAY(SELECT app.my_clients())));
--> statement-breakpoint
CREATE POLICY staff_insert ON log_comments FOR INSERT TO app_rw
  WITH CHECK ((SELECT app.is_staff()) AND client_id = ANY (ARRAY(SELECT app.my_clients()))
    AND author_id = (SELECT app.user_id()) AND removed_at IS NULL);
--> statement-breakpoint
CREATE POLICY own_removal ON log_comments FOR UPDATE TO app_rw
  USING (author_id = (SELECT app.user_id()) AND removed_at IS NULL AND client_id = ANY (ARRAY(SELECT app.my_clients())))
  WITH CHECK (author_id = (SELECT app.user_id()));
--> statement-breakpoint
GRANT UPDATE (removed_at) ON log_comments TO app_rw;
--> statement-breakpoint

-- A mark in the queue is made and undone in one's own name.
CREATE POLICY own_name ON triage_marks AS RESTRICTIVE FOR INSERT TO app_rw
  WITH CHECK (marked_by = (SELECT app.user_id()) AND undone_at IS NULL);
--> statement-breakpoint
CREATE POLICY own_undo ON triage_marks AS RESTRICTIVE FOR UPDATE TO app_rw
  USING (undone_at IS NULL) WITH CHECK (undone_by = (SELECT app.user_id()));
--> statement-breakpoint
GRANT UPDATE (undone_at, undone_by) ON triage_marks TO app_rw;
--> statement-breakpoint

-- The summary of the queue: written by whoever reads it, at the version that the triggers below count.
GRANT UPDATE (made_at, made_on, facts) ON client_status TO app_rw;
--> statement-breakpoint
CREATE FUNCTION app.touch_status() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
  AS $$
    BEGIN
      INSERT INTO public.client_status AS s (clinic_id, client_id, version) VALUES (NEW.clinic_id, NEW.client_id, 1)
        ON CONFLICT (clinic_id, client_id) DO UPDATE SET version = s.version + 1
        -- Once a transaction is enough, unless facts were kept in the same one.
        WHERE s.made_at = s.version OR s.xmin <> pg_catalog.pg_current_xact_id()::xid;
      RETURN NULL;
    END
  $$;
--> statement-breakpoint
-- Every client has a row from the start: whoever keeps facts changes it, and never has to make one.
CREATE FUNCTION app.begin_status() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
  AS $$
    BEGIN
      INSERT INTO public.client_status (clinic_id, client_id) VALUES (NEW.clinic_id, NEW.id) ON CONFLICT DO NOTHING;
      RETURN NULL;
    END
  $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.touch_status(), app.begin_status() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER begin_status AFTER INSERT ON clients FOR EACH ROW EXECUTE FUNCTION app.begin_status();
--> statement-breakpoint
INSERT INTO client_status (clinic_id, client_id) SELECT clinic_id, id FROM clients;
--> statement-breakpoint

-- The clinic's settings and sign are its owners'. Everybody in it sees the sign.
GRANT UPDATE (name, week_starts_on, retention_years, version) ON clinics TO app_rw;
--> statement-breakpoint
CREATE POLICY members_read ON clinic_logos FOR SELECT TO app_rw USING ((SELECT app.member_role()) IS NOT NULL);
--> statement-breakpoint
CREATE POLICY owner_insert ON clinic_logos FOR INSERT TO app_rw
  WITH CHECK ((SELECT app.is_owner()) AND updated_by = (SELECT app.user_id()));
--> statement-breakpoint
CREATE POLICY owner_update ON clinic_logos FOR UPDATE TO app_rw
  USING ((SELECT app.is_owner())) WITH CHECK (updated_by = (SELECT app.user_id()));
--> statement-breakpoint
CREATE POLICY owner_delete ON clinic_logos FOR DELETE TO app_rw USING ((SELECT app.is_owner()));
--> statement-breakpoint
GRANT UPDATE (media_type, width, height, sha256, content, updated_by, updated_at), DELETE ON clinic_logos TO app_rw;
--> statement-breakpoint

-- To be erased is asked for by the client, or by an owner where the time to keep has passed; an owner decides.
CREATE POLICY concerned_read ON erasure_requests FOR SELECT TO app_rw
  USING ((SELECT app.is_owner()) OR client_id = (SELECT app.own_chart()));
--> statement-breakpoint
CREATE POLICY concerned_insert ON erasure_requests FOR INSERT TO app_rw
  WITH CHECK (state = 'waiting' AND requested_by = (SELECT app.user_id())
    AND client_id = ANY (ARRAY(SELECT app.my_clients()))
    AND (reason = 'asked' AND client_id = (SELECT app.own_chart()) OR (SELECT app.is_owner())));
--> statement-breakpoint
CREATE POLICY concerned_update ON erasure_requests FOR UPDATE TO app_rw
  USING (state = 'waiting' AND ((SELECT app.is_owner()) OR client_id = (SELECT app.own_chart())))
  WITH CHECK (state = 'withdrawn' AND client_id = (SELECT app.own_chart())
    OR state = 'refused' AND (SELECT app.is_owner()) AND decided_by = (SELECT app.user_id()));
--> statement-breakpoint
GRANT UPDATE (state, answer, decided_by, decided_at, version) ON erasure_requests TO app_rw;
--> statement-breakpoint

-- On the floor staff enter what a client does. Such rows name who entered them, and those of the client name nobody.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['session_logs', 'set_logs', 'session_line_changes', 'symptom_reports', 'screenings']
  LOOP
    EXECUTE format('CREATE POLICY staff_enters ON public.%I FOR INSERT TO app_rw
      WITH CHECK ((SELECT app.is_staff()) AND client_id = ANY (ARRAY(SELECT app.my_clients())))', t);
    EXECUTE format('CREATE POLICY entered_in_own_name ON public.%I AS RESTRICTIVE FOR INSERT TO app_rw
      WITH CHECK (entered_by IS NOT DISTINCT FROM CASE WHEN client_id IS DISTINCT FROM (SELECT app.own_chart())
        THEN (SELECT app.user_id()) END)', t);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY staff_enters_on ON session_logs FOR UPDATE TO app_rw
  USING ((SELECT app.is_staff()) AND client_id = ANY (ARRAY(SELECT app.my_clients())));
--> statement-breakpoint
-- Only the client says that it is right.
CREATE POLICY own_word ON session_logs AS RESTRICTIVE FOR INSERT TO app_rw WITH CHECK (confirmed_at IS NULL);
--> statement-breakpoint
CREATE FUNCTION app.confirm_session(client uuid, log uuid, at timestamptz) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = ''
  AS $$
    BEGIN
      -- What staff enter after the client's word waits for another one.
      UPDATE public.session_logs s SET confirmed_at = at
        WHERE s.clinic_id = app.clinic_id() AND s.client_id = client AND s.client_id = app.own_chart() AND s.id = log
          AND COALESCE(s.confirmed_at < at, true)
          AND GREATEST(CASE WHEN s.entered_by IS NOT NULL THEN s.received_at END,
            (SELECT max(e.received_at) FROM public.set_logs e WHERE e.clinic_id = s.clinic_id
              AND e.client_id = s.client_id AND e.session_log_id = s.id AND e.entered_by IS NOT NULL))
            > COALESCE(s.confirmed_at, '-infinity');
      RETURN FOUND;
    END
  $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.confirm_session(uuid, uuid, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.confirm_session(uuid, uuid, timestamptz) TO app_rw;
--> statement-breakpoint

-- What may change a client's place in the queue is told to whoever looks at it, and makes the summary stale.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['assignments', 'planned_sessions', 'plan_pauses', 'load_overrides', 'session_logs', 'set_logs',
                           'symptom_reports', 'screenings', 'clearances', 'lift_stops', 'flares', 'decisions',
                           'proposals', 'measurements', 'messages', 'triage_marks', 'technique_sign_offs']
  LOOP
    -- At the end of the transaction: this row is then the last that it locks, and no two wait for each other.
    EXECUTE format('CREATE CONSTRAINT TRIGGER touch_status AFTER INSERT OR UPDATE ON public.%I
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.touch_status()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['assignments', 'session_logs', 'symptom_reports', 'clearances', 'lift_stops', 'flares',
                           'proposals', 'triage_marks']
  LOOP
    EXECUTE format('CREATE TRIGGER tell_live_queue AFTER INSERT OR UPDATE ON public.%I
      FOR EACH ROW EXECUTE FUNCTION app.tell_live(''queue'')', t);
  END LOOP;
END $$;
--> statement-breakpoint
-- Who opened a record is seen by those who train the client too.
CREATE POLICY chart_read ON audit_events FOR SELECT TO app_rw
  USING ((SELECT app.is_staff()) AND client_id = ANY (ARRAY(SELECT app.my_clients())));
--> statement-breakpoint

-- A cover ends earlier than was said, by an owner or by whoever is away; never later: that is another cover. One that
-- would be left without a day goes.
CREATE FUNCTION app.end_cover(cover uuid, last_day date) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = ''
  AS $$
    DECLARE cover_row public.covers;
    BEGIN
      SELECT * INTO cover_row FROM public.covers v
        WHERE v.clinic_id = app.clinic_id() AND v.id = cover AND v.until_date > last_day
          AND (app.is_owner() OR app.is_staff() AND v.trainer_id = app.user_id())
        FOR UPDATE;
      IF NOT FOUND THEN RETURN false; END IF;
      IF last_day < cover_row.from_date THEN
        DELETE FROM public.covers v WHERE v.clinic_id = cover_row.clinic_id AND v.id = cover_row.id;
      ELSE
        UPDATE public.covers v SET until_date = last_day WHERE v.clinic_id = cover_row.clinic_id AND v.id = cover_row.id;
      END IF;
      RETURN true;
    END
  $$;
--> statement-breakpoint
-- An owner makes another one of the staff an owner or a trainer. Not oneself, so that an owner is always left; two who do
-- it to each other queue at the clinic's row, and the second is an owner no more.
CREATE FUNCTION app.set_role(member uuid, new_role text) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = ''
  AS $$
    BEGIN
      PERFORM FROM public.clinics k WHERE k.id = app.clinic_id() FOR UPDATE;
      UPDATE public.memberships m SET role = new_role
        WHERE app.is_owner() AND m.clinic_id = app.clinic_id() AND m.user_id = member AND m.user_id <> app.user_id()
          AND m.role IN ('owner', 'trainer') AND new_role IN ('owner', 'trainer');
      RETURN FOUND;
    END
  $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.end_cover(uuid, date), app.set_role(uuid, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.end_cover(uuid, date), app.set_role(uuid, text) TO app_rw;
--> statement-breakpoint

-- Takes a client out of the database for good: every row of the chart, the membership, and the account where no other
-- clinic knows it. The audit goes on to say what was done to that record, under a name that leads to nobody. Called by
-- an owner's decision (below) and by the replay after a restore, never by app_rw itself.
CREATE FUNCTION app.remove_client(clinic uuid, client uuid, alias uuid) RETURNS jsonb
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = ''
  AS $$
    DECLARE
      person uuid;
      t text;
      n bigint;
      gone jsonb := '{}';
    BEGIN
      SELECT c.user_id INTO person FROM public.clients c WHERE c.clinic_id = clinic AND c.id = client FOR UPDATE;
      -- Those that point before those that are pointed at.
      FOREACH t IN ARRAY ARRAY['client_status', 'triage_marks', 'staff_notes', 'log_comments', 'message_reads',
        'message_pictures', 'messages', 'calendar_feeds', 'rollout_sessions', 'plan_rollouts', 'line_swaps',
        'load_overrides', 'confidence_reports', 'feared_lifts', 'technique_sign_offs', 'usual_pain_changes',
        'lift_stops', 'proposals', 'decisions', 'flares', 'symptom_reports', 'clearance_documents', 'clearances',
        'screenings', 'measurements', 'consents', 'session_line_changes', 'set_logs', 'session_logs',
        'planned_sessions', 'plan_pauses', 'assignments', 'caseloads', 'invitations']
      LOOP
        EXECUTE format('DELETE FROM public.%I WHERE clinic_id = $1 AND client_id = $2', t) USING clinic, client;
        GET DIAGNOSTICS n = ROW_COUNT;
        gone := gone || jsonb_build_object(t, n);
      END LOOP;
      DELETE FROM public.clients c WHERE c.clinic_id = clinic AND c.id = client;
      GET DIAGNOSTICS n = ROW_COUNT;
      gone := gone || jsonb_build_object('clients', n);
      UPDATE public.audit_events e SET subject_id = alias::text WHERE e.clinic_id = clinic
        AND e.subject_id IN (client::text, person::text);
      UPDATE public.audit_events e SET client_id = alias, why = NULL WHERE e.clinic_id = clinic AND e.client_id = client;
      IF person IS NULL THEN RETURN gone; END IF;
      UPDATE public.audit_events e SET user_id = alias, ip = NULL, user_agent = NULL, why = NULL
        WHERE e.clinic_id = clinic AND e.user_id = person;
      FOREACH t IN ARRAY ARRAY['notifications', 'notification_settings', 'push_subscriptions', 'idempotency',
        'memberships']
      LOOP
        EXECUTE format('DELETE FROM public.%I WHERE clinic_id = $1 AND user_id = $2', t) USING clinic, person;
        GET DIAGNOSTICS n = ROW_COUNT;
        gone := gone || jsonb_build_object(t, n);
      END LOOP;
      IF NOT EXISTS (SELECT FROM public.memberships m WHERE m.user_id = person) THEN
        DELETE FROM public.auth_sessions s WHERE s.user_id = person;
        DELETE FROM public.auth_tokens k WHERE k.user_id = person;
        DELETE FROM public.users u WHERE u.id = person;
        GET DIAGNOSTICS n = ROW_COUNT;
        gone := gone || jsonb_build_object('users', n);
      END IF;
      RETURN gone;
    END
  $$;
--> statement-breakpoint
-- An owner decides that what was asked for is done. Null where there is nothing to decide any more.
CREATE FUNCTION app.approve_erasure(request uuid, at timestamptz) RETURNS jsonb
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = ''
  AS $$
    DECLARE
      asked public.erasure_requests;
      alias uuid := gen_random_uuid();
      gone jsonb;
    BEGIN
      IF NOT app.is_owner() THEN RETURN NULL; END IF;
      SELECT * INTO asked FROM public.erasure_requests r
        WHERE r.clinic_id = app.clinic_id() AND r.id = request AND r.state = 'waiting' FOR UPDATE;
      IF NOT FOUND THEN RETURN NULL; END IF;
      gone := app.remove_client(asked.clinic_id, asked.client_id, alias);
      UPDATE public.erasure_requests r SET state = 'done', pseudonym = alias, removed = gone, decided_at = at,
          decided_by = app.user_id(), version = r.version + 1,
          requested_by = CASE WHEN asked.reason = 'asked' THEN alias ELSE r.requested_by END
        WHERE r.clinic_id = asked.clinic_id AND r.id = asked.id;
      UPDATE public.erasure_requests r SET requested_by = alias
        WHERE r.clinic_id = asked.clinic_id AND r.client_id = asked.client_id AND r.reason = 'asked';
      RETURN gone;
    END
  $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.remove_client(uuid, uuid, uuid), app.approve_erasure(uuid, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.approve_erasure(uuid, timestamptz) TO app_rw;
--> statement-breakpoint
-- A trainer's word on a load is taken back in one's own name, once; what it said never changes.
CREATE POLICY staff_undo ON load_overrides FOR UPDATE TO app_rw
  USING ((SELECT app.is_staff()) AND undone_at IS NULL AND client_id = ANY (ARRAY(SELECT app.my_clients())))
  WITH CHECK (undone_by = (SELECT app.user_id()));
--> statement-breakpoint
CREATE POLICY begins_in_force ON load_overrides AS RESTRICTIVE FOR INSERT TO app_rw WITH CHECK (undone_at IS NULL);
--> statement-breakpoint
GRANT UPDATE (undone_at, undone_by) ON load_overrides TO app_rw;
