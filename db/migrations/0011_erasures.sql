DROP INDEX "erasure_requests_waiting";--> statement-breakpoint
ALTER TABLE "idempotency" ADD COLUMN "client_id" uuid;--> statement-breakpoint
CREATE UNIQUE INDEX "erasure_requests_waiting" ON "erasure_requests" USING btree ("clinic_id","client_id","reason") WHERE state = 'waiting';--> statement-breakpoint
-- Answers that were kept before: a row that a message made has the message's id, and sessions are named by theirs.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['set_logs', 'session_line_changes', 'session_logs', 'messages', 'message_pictures',
    'staff_notes', 'log_comments', 'clearances', 'clearance_documents', 'measurements', 'technique_sign_offs',
    'screenings', 'load_overrides', 'triage_marks', 'assignments', 'flares', 'usual_pain_changes', 'confidence_reports']
  LOOP
    EXECUTE format('UPDATE public.idempotency i SET client_id = t.client_id FROM public.%I t
      WHERE i.client_id IS NULL AND t.clinic_id = i.clinic_id AND t.id = i.id', t);
  END LOOP;
  UPDATE public.idempotency i SET client_id = s.client_id FROM public.session_logs s
    WHERE i.client_id IS NULL AND s.clinic_id = i.clinic_id AND s.id::text = i.response ->> 'sessionLogId';
END $$;
--> statement-breakpoint

-- As before, and: the answers to whoever of the staff wrote about the client go too, and so do the clinic's words on
-- earlier requests. Who asked for those is not known any more, whichever way the record went.
CREATE OR REPLACE FUNCTION app.remove_client(clinic uuid, client uuid, alias uuid) RETURNS jsonb
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
      -- An invitation has the client in its answer alone.
      DELETE FROM public.idempotency i WHERE i.clinic_id = clinic
        AND (i.client_id = client OR i.user_id = person OR i.response ->> 'clientId' = client::text);
      GET DIAGNOSTICS n = ROW_COUNT;
      gone := gone || jsonb_build_object('idempotency', n);
      UPDATE public.erasure_requests r SET answer = NULL,
          requested_by = CASE WHEN r.reason = 'asked' THEN alias ELSE r.requested_by END
        WHERE r.clinic_id = clinic AND r.client_id = client;
      UPDATE public.audit_events e SET subject_id = alias::text WHERE e.clinic_id = clinic
        AND e.subject_id IN (client::text, person::text);
      UPDATE public.audit_events e SET client_id = alias, why = NULL WHERE e.clinic_id = clinic AND e.client_id = client;
      IF person IS NULL THEN RETURN gone; END IF;
      UPDATE public.audit_events e SET user_id = alias, ip = NULL, user_agent = NULL, why = NULL
        WHERE e.clinic_id = clinic AND e.user_id = person;
      FOREACH t IN ARRAY ARRAY['notifications', 'notification_settings', 'push_subscriptions', 'memberships']
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
-- What else waited for this record is done with it.
CREATE OR REPLACE FUNCTION app.approve_erasure(request uuid, at timestamptz) RETURNS jsonb
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
      UPDATE public.erasure_requests r SET state = 'done', pseudonym = alias, decided_at = at,
          removed = CASE WHEN r.id = asked.id THEN gone ELSE '{}' END,
          decided_by = app.user_id(), version = r.version + 1
        WHERE r.clinic_id = asked.clinic_id AND r.client_id = asked.client_id AND r.state = 'waiting';
      RETURN gone;
    END
  $$;
--> statement-breakpoint
-- A client takes back one's own wish alone, never what the clinic has proposed.
ALTER POLICY concerned_update ON erasure_requests
  USING (state = 'waiting' AND ((SELECT app.is_owner()) OR reason = 'asked' AND client_id = (SELECT app.own_chart())))
  WITH CHECK (state = 'withdrawn' AND reason = 'asked' AND client_id = (SELECT app.own_chart())
    OR state = 'refused' AND (SELECT app.is_owner()) AND decided_by = (SELECT app.user_id()));
