-- Who reaches which of the new tables. The application decides in server/access; this is what holds when a query there
-- forgets its WHERE. Rights on whole rows are SELECT and INSERT; what may change is granted by column.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['session_line_changes', 'messages', 'message_pictures', 'message_reads',
                           'notification_settings', 'push_subscriptions', 'notifications', 'calendar_feeds']
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('REVOKE ALL ON public.%I FROM PUBLIC', t);
    EXECUTE format('GRANT SELECT, INSERT ON public.%I TO app_rw', t);
    EXECUTE format('CREATE POLICY tenant ON public.%I AS RESTRICTIVE TO app_rw
      USING (clinic_id = (SELECT app.clinic_id())) WITH CHECK (clinic_id = (SELECT app.clinic_id()))', t);
  END LOOP;
  -- A client's chart: read by whom it concerns.
  FOREACH t IN ARRAY ARRAY['session_line_changes', 'messages', 'message_pictures', 'message_reads']
  LOOP
    EXECUTE format('CREATE POLICY chart_read ON public.%I FOR SELECT TO app_rw
      USING (client_id = ANY (ARRAY(SELECT app.my_clients())))', t);
  END LOOP;
  -- What is a person's own.
  FOREACH t IN ARRAY ARRAY['notification_settings', 'push_subscriptions', 'notifications']
  LOOP
    EXECUTE format('CREATE POLICY own_read ON public.%I FOR SELECT TO app_rw
      USING (user_id = (SELECT app.user_id()) AND (SELECT app.member_role()) IS NOT NULL)', t);
    EXECUTE format('CREATE POLICY own_insert ON public.%I FOR INSERT TO app_rw
      WITH CHECK (user_id = (SELECT app.user_id()) AND (SELECT app.member_role()) IS NOT NULL)', t);
    EXECUTE format('CREATE POLICY own_update ON public.%I FOR UPDATE TO app_rw
      USING (user_id = (SELECT app.user_id()) AND (SELECT app.member_role()) IS NOT NULL)', t);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT UPDATE (morning_push, morning_email, missed_push, missed_email, message_push, message_email, morning_at,
              quiet_from, quiet_until, version, updated_at) ON notification_settings TO app_rw;
--> statement-breakpoint
GRANT UPDATE (auth_session_id, p256dh, auth, user_agent, gone_at) ON push_subscriptions TO app_rw;
--> statement-breakpoint
GRANT UPDATE (sent_at, failed_at) ON notifications TO app_rw;
--> statement-breakpoint

-- A client alone changes the lines of an own session.
CREATE POLICY own_insert ON session_line_changes FOR INSERT TO app_rw WITH CHECK (client_id = (SELECT app.own_chart()));
--> statement-breakpoint

-- Messages are written in one's own name and from one's own side; nobody changes one.
CREATE POLICY own_side ON messages FOR INSERT TO app_rw
  WITH CHECK (author_id = (SELECT app.user_id()) AND client_id = ANY (ARRAY(SELECT app.my_clients()))
    AND side = CASE WHEN (SELECT app.is_staff()) THEN 'staff' ELSE 'client' END);
--> statement-breakpoint
CREATE POLICY own_insert ON message_pictures FOR INSERT TO app_rw
  WITH CHECK (uploaded_by = (SELECT app.user_id()) AND client_id = ANY (ARRAY(SELECT app.my_clients())));
--> statement-breakpoint
-- A picture goes to one message, once, by whoever brought it.
CREATE POLICY own_attach ON message_pictures FOR UPDATE TO app_rw
  USING (uploaded_by = (SELECT app.user_id()) AND message_id IS NULL AND client_id = ANY (ARRAY(SELECT app.my_clients())))
  WITH CHECK (uploaded_by = (SELECT app.user_id()) AND client_id = ANY (ARRAY(SELECT app.my_clients())));
--> statement-breakpoint
GRANT UPDATE (message_id, position) ON message_pictures TO app_rw;
--> statement-breakpoint
CREATE POLICY own_insert ON message_reads FOR INSERT TO app_rw
  WITH CHECK (user_id = (SELECT app.user_id()) AND client_id = ANY (ARRAY(SELECT app.my_clients())));
--> statement-breakpoint
CREATE POLICY own_update ON message_reads FOR UPDATE TO app_rw
  USING (user_id = (SELECT app.user_id()) AND client_id = ANY (ARRAY(SELECT app.my_clients())));
--> statement-breakpoint
GRANT UPDATE (read_until) ON message_reads TO app_rw;
--> statement-breakpoint

-- A calendar feed is the client's alone: nobody else makes it, sees it or takes it back.
CREATE POLICY own_read ON calendar_feeds FOR SELECT TO app_rw USING (client_id = (SELECT app.own_chart()));
--> statement-breakpoint
CREATE POLICY own_insert ON calendar_feeds FOR INSERT TO app_rw WITH CHECK (client_id = (SELECT app.own_chart()));
--> statement-breakpoint
CREATE POLICY own_update ON calendar_feeds FOR UPDATE TO app_rw USING (client_id = (SELECT app.own_chart()));
--> statement-breakpoint
GRANT UPDATE (revoked_at, alarm_minutes, start_hour) ON calendar_feeds TO app_rw;
--> statement-breakpoint
GRANT UPDATE (locale) ON clients TO app_rw;
--> statement-breakpoint

-- A calendar program has nothing but the token: it gets the days of one plan, without a word of what is in them. The
-- table needs no right for that, and the last use is written down at most every quarter of an hour.
CREATE FUNCTION app.read_calendar_feed(hash text)
  RETURNS TABLE (time_zone text, alarm_minutes smallint, start_hour smallint, session_id uuid, date date, version integer)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = ''
  AS $$
    DECLARE f record;
    BEGIN
      SELECT c.clinic_id, c.id, c.time_zone, g.alarm_minutes, g.start_hour, g.last_read_at INTO f
        FROM public.calendar_feeds g
        JOIN public.clients c ON c.clinic_id = g.clinic_id AND c.id = g.client_id AND c.status = 'active'
        JOIN public.memberships m ON m.clinic_id = c.clinic_id AND m.user_id = c.user_id AND m.disabled_at IS NULL
        WHERE g.token_hash = hash AND g.revoked_at IS NULL;
      IF NOT FOUND THEN RETURN; END IF;
      IF f.last_read_at IS NULL OR f.last_read_at < now() - interval '15 minutes' THEN
        UPDATE public.calendar_feeds SET last_read_at = now() WHERE token_hash = hash AND revoked_at IS NULL;
      END IF;
      -- A feed without sessions is one row without a session: it is there, and it is empty.
      RETURN QUERY
        SELECT f.time_zone, f.alarm_minutes, f.start_hour, p.id, p.date, p.version
        FROM (SELECT 1) AS one
        LEFT JOIN public.planned_sessions p ON p.clinic_id = f.clinic_id AND p.client_id = f.id
          AND p.kind = 'program' AND p.status IN ('planned', 'done')
          AND p.date >= (now() AT TIME ZONE f.time_zone)::date - 30
        ORDER BY p.date, p.id;
    END
  $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.read_calendar_feed(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.read_calendar_feed(text) TO app_rw;
--> statement-breakpoint

-- What may be of interest to somebody who looks at this very moment: which chart and what kind of thing, never what
-- it says. Whoever hears it asks again with their own rights.
CREATE FUNCTION app.tell_live() RETURNS trigger LANGUAGE plpgsql SET search_path = ''
  AS $$
    BEGIN
      PERFORM pg_catalog.pg_notify('sturdy_live', pg_catalog.json_build_object(
        'clinic', NEW.clinic_id, 'client', NEW.client_id, 'kind', TG_ARGV[0])::text);
      RETURN NULL;
    END
  $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.tell_live() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER tell_live AFTER INSERT ON messages FOR EACH ROW EXECUTE FUNCTION app.tell_live('message');
--> statement-breakpoint
CREATE TRIGGER tell_live AFTER INSERT OR UPDATE OF read_until ON message_reads
  FOR EACH ROW EXECUTE FUNCTION app.tell_live('read');
--> statement-breakpoint

-- The jobs. Their role reaches no table: it asks these functions who is due, claims what it is about to send, and
-- cleans. Who is due tells a day, a planned session or a message by its id, and what the clock needs; where it goes to
-- is told for a claim alone, and nothing of health is told at all.
GRANT USAGE ON SCHEMA app TO app_jobs;
--> statement-breakpoint
-- The day on somebody's wall; null for a zone that this server does not know, so that one chart cannot stop all others.
CREATE FUNCTION app.day_in(at timestamptz, zone text) RETURNS date LANGUAGE plpgsql STABLE SET search_path = ''
  AS $$
    BEGIN
      RETURN (at AT TIME ZONE zone)::date;
    EXCEPTION WHEN invalid_parameter_value THEN
      RETURN NULL;
    END
  $$;
--> statement-breakpoint
-- Whether lifting is locked, as domain/screening/lock.ts has it, on the careful side: a clearance that has run out counts
-- until a later one covers every answer behind it.
CREATE FUNCTION app.is_locked(clinic uuid, client uuid, day date) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT EXISTS (SELECT FROM public.lift_stops s
        WHERE s.clinic_id = clinic AND s.client_id = client AND s.ended_at IS NULL)
      OR EXISTS (SELECT FROM public.clearances a
        LEFT JOIN public.screenings g ON g.clinic_id = a.clinic_id AND g.client_id = a.client_id AND g.id = a.screening_id
        WHERE a.clinic_id = clinic AND a.client_id = client
          AND (a.state <> 'cleared' OR a.expires_on < day AND NOT EXISTS (
            SELECT FROM public.clearances b
            LEFT JOIN public.screenings h ON h.clinic_id = b.clinic_id AND h.client_id = b.client_id AND h.id = b.screening_id
            WHERE b.clinic_id = clinic AND b.client_id = client AND b.state = 'cleared'
              AND (b.expires_on IS NULL OR b.expires_on >= day) AND b.decided_at > a.decided_at
              AND (b.level = 'emergency' OR a.level = 'review')
              AND NOT EXISTS (SELECT FROM jsonb_each(g.answers) q
                WHERE q.value = 'true'::jsonb AND h.answers -> q.key IS DISTINCT FROM 'true'::jsonb))))
  $$;
--> statement-breakpoint
-- What was tried for one thing by one way: how often it counts as sent, and when first. What failed for sure is tried
-- again for an hour; a claim without an end counts as sent, so that a crash doubles nothing.
CREATE FUNCTION app.tries_of(clinic uuid, person uuid, what text, about text, way text, at timestamptz)
  RETURNS TABLE (tries integer, first_at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT count(*)::integer, min(n.claimed_at) FROM public.notifications n
    WHERE n.clinic_id = clinic AND n.user_id = person AND n.kind = what AND n.subject = about AND n.channel = way
      AND (n.failed_at IS NULL OR n.claimed_at < at - interval '1 hour')
  $$;
--> statement-breakpoint
-- Whose question of this morning is open: after a session of the day before, and in a flare that began before today.
CREATE FUNCTION app.morning_prompts_due(at timestamptz)
  RETURNS TABLE (clinic_id uuid, user_id uuid, channel text, subject text, time_zone text, morning_at time,
                 quiet_from time, quiet_until time, tries integer, first_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT s.clinic_id, s.user_id, h.channel, d.day::text, c.time_zone, s.morning_at, s.quiet_from, s.quiet_until,
      t.tries, t.first_at
    FROM public.notification_settings s
    JOIN public.memberships m ON m.clinic_id = s.clinic_id AND m.user_id = s.user_id
      AND m.role = 'client' AND m.disabled_at IS NULL
    JOIN public.clients c ON c.clinic_id = s.clinic_id AND c.user_id = s.user_id AND c.status = 'active'
      AND c.intake_completed_at IS NOT NULL
    CROSS JOIN LATERAL (SELECT app.day_in(at, c.time_zone) AS day) d
    CROSS JOIN LATERAL (VALUES ('push', s.morning_push), ('email', s.morning_email)) h (channel, wanted)
    CROSS JOIN LATERAL app.tries_of(s.clinic_id, s.user_id, 'morning', d.day::text, h.channel, at) t
    WHERE (s.morning_push OR s.morning_email) AND h.wanted AND d.day IS NOT NULL AND t.tries < 2
      AND NOT EXISTS (SELECT FROM public.symptom_reports r WHERE r.clinic_id = c.clinic_id AND r.client_id = c.id
        AND r.local_date = d.day AND r.moment = 'morning')
      AND (EXISTS (SELECT FROM public.session_logs l WHERE l.clinic_id = c.clinic_id AND l.client_id = c.id
            AND l.local_date = d.day - 1)
        OR EXISTS (SELECT FROM public.flares f WHERE f.clinic_id = c.clinic_id AND f.client_id = c.id
            AND f.from_date < d.day AND (f.until_date IS NULL OR f.until_date >= d.day))
          AND NOT EXISTS (SELECT FROM public.symptom_reports r WHERE r.clinic_id = c.clinic_id AND r.client_id = c.id
            AND r.local_date = d.day))
      AND NOT app.is_locked(c.clinic_id, c.id, d.day)
  $$;
--> statement-breakpoint
-- Who left out the session of the day before without a flare, a pause, a closed day or a lock to explain it, has not
-- trained since, and was not nudged for another one in the last seven days.
CREATE FUNCTION app.missed_nudges_due(at timestamptz)
  RETURNS TABLE (clinic_id uuid, user_id uuid, channel text, subject text, time_zone text, quiet_from time,
                 quiet_until time)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT s.clinic_id, s.user_id, h.channel, p.id::text, c.time_zone, s.quiet_from, s.quiet_until
    FROM public.notification_settings s
    JOIN public.memberships m ON m.clinic_id = s.clinic_id AND m.user_id = s.user_id
      AND m.role = 'client' AND m.disabled_at IS NULL
    JOIN public.clients c ON c.clinic_id = s.clinic_id AND c.user_id = s.user_id AND c.status = 'active'
      AND c.intake_completed_at IS NOT NULL
    CROSS JOIN LATERAL (SELECT app.day_in(at, c.time_zone) AS day) d
    CROSS JOIN LATERAL (
      SELECT p.id FROM public.planned_sessions p
      JOIN public.assignments a ON a.clinic_id = p.clinic_id AND a.client_id = p.client_id AND a.id = p.assignment_id
        AND a.status = 'active'
      WHERE p.clinic_id = c.clinic_id AND p.client_id = c.id AND p.date = d.day - 1
        AND p.kind = 'program' AND p.status = 'planned'
        AND NOT EXISTS (SELECT FROM public.session_logs l WHERE l.clinic_id = p.clinic_id AND l.client_id = p.client_id
          AND l.planned_session_id = p.id)
        AND NOT EXISTS (SELECT FROM public.plan_pauses u WHERE u.clinic_id = p.clinic_id AND u.client_id = p.client_id
          AND u.assignment_id = p.assignment_id AND u.from_date <= d.day
          AND (u.until_date IS NULL OR u.until_date >= d.day - 1 AND u.until_date >= u.from_date))
      ORDER BY p.position, p.id LIMIT 1) p
    CROSS JOIN LATERAL (VALUES ('push', s.missed_push), ('email', s.missed_email)) h (channel, wanted)
    CROSS JOIN LATERAL app.tries_of(s.clinic_id, s.user_id, 'missed', p.id::text, h.channel, at) t
    WHERE (s.missed_push OR s.missed_email) AND h.wanted AND t.tries = 0
      AND NOT EXISTS (SELECT FROM public.session_logs l WHERE l.clinic_id = c.clinic_id AND l.client_id = c.id
        AND l.local_date >= d.day - 1)
      AND NOT EXISTS (SELECT FROM public.flares f WHERE f.clinic_id = c.clinic_id AND f.client_id = c.id
        AND f.from_date <= d.day AND (f.until_date IS NULL OR f.until_date >= d.day - 1))
      AND NOT EXISTS (SELECT FROM public.closed_days k WHERE k.clinic_id = c.clinic_id AND k.removed_at IS NULL
        AND k.from_date <= d.day AND k.until_date >= d.day - 1)
      AND NOT EXISTS (SELECT FROM public.notifications n WHERE n.clinic_id = s.clinic_id AND n.user_id = s.user_id
        AND n.kind = 'missed' AND n.subject <> p.id::text AND n.failed_at IS NULL
        AND n.claimed_at > at - interval '7 days')
      AND NOT app.is_locked(c.clinic_id, c.id, d.day)
  $$;
--> statement-breakpoint
-- The oldest message of each thread that the other side wrote and this person has not seen: a client's own thread, and
-- for staff those of their caseload and of whom they cover today. While an alert stands unread, another comes after
-- twelve hours at the earliest, and only for something newer.
CREATE FUNCTION app.message_alerts_due(at timestamptz)
  RETURNS TABLE (clinic_id uuid, user_id uuid, channel text, subject text, time_zone text, quiet_from time,
                 quiet_until time, written_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    WITH wanting AS (
      SELECT s.clinic_id, s.user_id, m.role, k.time_zone, s.quiet_from, s.quiet_until, s.message_push, s.message_email
      FROM public.notification_settings s
      JOIN public.memberships m ON m.clinic_id = s.clinic_id AND m.user_id = s.user_id AND m.disabled_at IS NULL
      JOIN public.clinics k ON k.id = s.clinic_id
      WHERE s.message_push OR s.message_email),
    threads AS (
      SELECT w.clinic_id, w.user_id, c.id AS client_id, 'staff' AS side, c.time_zone FROM wanting w
      JOIN public.clients c ON c.clinic_id = w.clinic_id AND c.user_id = w.user_id AND c.status = 'active'
      WHERE w.role = 'client'
      UNION
      SELECT w.clinic_id, w.user_id, l.client_id, 'client', w.time_zone FROM wanting w
      JOIN public.caseloads l ON l.clinic_id = w.clinic_id AND l.trainer_id = w.user_id AND l.ended_at IS NULL
      WHERE w.role <> 'client'
      UNION
      SELECT w.clinic_id, w.user_id, l.client_id, 'client', w.time_zone FROM wanting w
      JOIN public.covers v ON v.clinic_id = w.clinic_id AND v.cover_id = w.user_id
        AND app.day_in(at, w.time_zone) BETWEEN v.from_date AND v.until_date
      JOIN public.caseloads l ON l.clinic_id = v.clinic_id AND l.trainer_id = v.trainer_id AND l.ended_at IS NULL
      WHERE w.role <> 'client')
    SELECT w.clinic_id, w.user_id, h.channel, g.id::text, t.time_zone, w.quiet_from, w.quiet_until, g.created_at
    FROM wanting w
    JOIN threads t ON t.clinic_id = w.clinic_id AND t.user_id = w.user_id
    CROSS JOIN LATERAL (VALUES ('push', w.message_push), ('email', w.message_email)) h (channel, wanted)
    LEFT JOIN public.message_reads r ON r.clinic_id = t.clinic_id AND r.client_id = t.client_id AND r.user_id = t.user_id
    LEFT JOIN LATERAL (
      SELECT n.claimed_at, b.created_at FROM public.notifications n
      JOIN public.messages b ON b.clinic_id = n.clinic_id AND b.client_id = t.client_id AND b.id::text = n.subject
      WHERE n.clinic_id = t.clinic_id AND n.user_id = t.user_id AND n.kind = 'message' AND n.channel = h.channel
        AND (n.failed_at IS NULL OR n.claimed_at < at - interval '1 hour')
      ORDER BY n.claimed_at DESC LIMIT 1) last ON true
    CROSS JOIN LATERAL (
      SELECT a.id, a.created_at FROM public.messages a
      WHERE a.clinic_id = t.clinic_id AND a.client_id = t.client_id AND a.side = t.side
        AND date_trunc('milliseconds', a.created_at) > coalesce(r.read_until, '-infinity') AND a.created_at > at - interval '48 hours'
        AND a.created_at > coalesce(last.claimed_at, '-infinity')
      ORDER BY a.created_at, a.id LIMIT 1) g
    WHERE h.wanted
      AND (last.claimed_at IS NULL OR date_trunc('milliseconds', last.created_at) <= r.read_until OR last.claimed_at <= at - interval '12 hours')
  $$;
--> statement-breakpoint
-- Takes one thing to be sent, before it is sent: a row for the one who may send it now, none for everybody after. Only
-- for what the person has switched on. What failed for sure may be taken again after five minutes, for an hour.
CREATE FUNCTION app.claim_notification(clinic uuid, person uuid, claim uuid, what text, about text, nth integer,
                                       way text, at timestamptz)
  RETURNS TABLE (id uuid, role text, name text, email text, clinic_name text)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = ''
  AS $$
    #variable_conflict use_column
    DECLARE taken uuid;
    BEGIN
      IF NOT EXISTS (SELECT FROM public.notification_settings s
          JOIN public.memberships m ON m.clinic_id = s.clinic_id AND m.user_id = s.user_id AND m.disabled_at IS NULL
          WHERE s.clinic_id = clinic AND s.user_id = person AND CASE what || ' ' || way
            WHEN 'morning push' THEN s.morning_push WHEN 'morning email' THEN s.morning_email
            WHEN 'missed push' THEN s.missed_push WHEN 'missed email' THEN s.missed_email
            WHEN 'message push' THEN s.message_push WHEN 'message email' THEN s.message_email
            ELSE false END) THEN
        RETURN;
      END IF;
      IF what = 'missed' THEN
        -- Two workers with two sessions at once: one after the other, so that the second sees the first.
        PERFORM pg_advisory_xact_lock(hashtextextended('missed ' || clinic || person, 0));
        IF EXISTS (SELECT FROM public.notifications n WHERE n.clinic_id = clinic AND n.user_id = person
            AND n.kind = 'missed' AND n.subject <> about AND n.failed_at IS NULL
            AND n.claimed_at > at - interval '7 days') THEN
          RETURN;
        END IF;
      END IF;
      INSERT INTO public.notifications AS n (clinic_id, user_id, id, kind, subject, attempt, channel, claimed_at)
        VALUES (clinic, person, claim, what, about, nth, way, at)
        ON CONFLICT (clinic_id, user_id, kind, subject, attempt, channel) DO UPDATE SET failed_at = NULL
          WHERE n.failed_at <= at - interval '5 minutes' AND n.claimed_at > at - interval '1 hour'
        RETURNING n.id INTO taken;
      IF taken IS NULL THEN RETURN; END IF;
      RETURN QUERY SELECT taken, m.role, m.name, m.email, k.name
        FROM public.memberships m JOIN public.clinics k ON k.id = m.clinic_id
        WHERE m.clinic_id = clinic AND m.user_id = person;
    END
  $$;
--> statement-breakpoint
-- Says how it ended. Null for an end that nobody knows: such a claim counts as sent.
CREATE FUNCTION app.finish_notification(clinic uuid, person uuid, claim uuid, was_sent boolean, at timestamptz)
  RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
  AS $$
    UPDATE public.notifications n SET sent_at = CASE WHEN was_sent THEN at END, failed_at = CASE WHEN NOT was_sent THEN at END
    WHERE n.clinic_id = clinic AND n.user_id = person AND n.id = claim AND n.sent_at IS NULL
  $$;
--> statement-breakpoint
-- The browsers of the person behind a claim of the last hour. One that was signed out gets nothing any more, and of two
-- people on one browser only the one who signed in last.
CREATE FUNCTION app.push_targets(clinic uuid, person uuid, claim uuid, at timestamptz)
  RETURNS TABLE (id uuid, endpoint text, p256dh text, auth text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT p.id, p.endpoint, p.p256dh, p.auth FROM public.push_subscriptions p
    JOIN public.auth_sessions s ON s.id = p.auth_session_id AND s.user_id = p.user_id AND s.revoked_at IS NULL
    WHERE p.clinic_id = clinic AND p.user_id = person AND p.gone_at IS NULL
      AND EXISTS (SELECT FROM public.notifications n WHERE n.clinic_id = clinic AND n.user_id = person AND n.id = claim
        AND n.channel = 'push' AND n.sent_at IS NULL AND n.claimed_at > at - interval '1 hour 5 minutes')
      AND NOT EXISTS (SELECT FROM public.push_subscriptions o
        JOIN public.auth_sessions e ON e.id = o.auth_session_id AND e.user_id = o.user_id
        WHERE o.endpoint = p.endpoint AND o.user_id <> p.user_id AND e.created_at > s.created_at)
    ORDER BY p.created_at DESC LIMIT 10
  $$;
--> statement-breakpoint
-- The browser's own service said that a subscription is over.
CREATE FUNCTION app.end_push(clinic uuid, person uuid, subscription uuid, at timestamptz) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
  AS $$
    UPDATE public.push_subscriptions p SET gone_at = at
    WHERE p.clinic_id = clinic AND p.user_id = person AND p.id = subscription AND p.gone_at IS NULL
  $$;
--> statement-breakpoint
-- Takes away what has had its time, and says how much of each. A replay of a message older than its row here still finds
-- its own id on what it wrote.
CREATE FUNCTION app.clean_up(at timestamptz) RETURNS TABLE (what text, removed bigint)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = ''
  AS $$
    BEGIN
      what := 'auth_tokens';
      DELETE FROM public.auth_tokens t WHERE t.expires_at < at - interval '7 days';
      GET DIAGNOSTICS removed = ROW_COUNT; RETURN NEXT;
      what := 'rate_limits';
      DELETE FROM public.rate_limits l WHERE l.window_start < at - interval '2 days';
      GET DIAGNOSTICS removed = ROW_COUNT; RETURN NEXT;
      what := 'idempotency';
      DELETE FROM public.idempotency i WHERE i.created_at < at - interval '90 days';
      GET DIAGNOSTICS removed = ROW_COUNT; RETURN NEXT;
      what := 'auth_sessions';
      DELETE FROM public.auth_sessions s WHERE least(s.expires_at, s.revoked_at) < at - interval '30 days';
      GET DIAGNOSTICS removed = ROW_COUNT; RETURN NEXT;
      what := 'message_pictures';
      DELETE FROM public.message_pictures p WHERE p.message_id IS NULL AND p.created_at < at - interval '1 day';
      GET DIAGNOSTICS removed = ROW_COUNT; RETURN NEXT;
      what := 'notifications';
      DELETE FROM public.notifications n WHERE n.claimed_at < at - interval '90 days';
      GET DIAGNOSTICS removed = ROW_COUNT; RETURN NEXT;
      what := 'push_subscriptions';
      UPDATE public.push_subscriptions p SET gone_at = at WHERE p.gone_at IS NULL AND NOT EXISTS (
        SELECT FROM public.auth_sessions s WHERE s.id = p.auth_session_id AND s.revoked_at IS NULL);
      DELETE FROM public.push_subscriptions p WHERE p.gone_at < at - interval '30 days';
      GET DIAGNOSTICS removed = ROW_COUNT; RETURN NEXT;
    END
  $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.day_in(timestamptz, text), app.is_locked(uuid, uuid, date),
  app.tries_of(uuid, uuid, text, text, text, timestamptz), app.morning_prompts_due(timestamptz),
  app.missed_nudges_due(timestamptz), app.message_alerts_due(timestamptz),
  app.claim_notification(uuid, uuid, uuid, text, text, integer, text, timestamptz),
  app.finish_notification(uuid, uuid, uuid, boolean, timestamptz), app.push_targets(uuid, uuid, uuid, timestamptz),
  app.end_push(uuid, uuid, uuid, timestamptz), app.clean_up(timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.morning_prompts_due(timestamptz), app.missed_nudges_due(timestamptz),
  app.message_alerts_due(timestamptz), app.claim_notification(uuid, uuid, uuid, text, text, integer, text, timestamptz),
  app.finish_notification(uuid, uuid, uuid, boolean, timestamptz), app.push_targets(uuid, uuid, uuid, timestamptz),
  app.end_push(uuid, uuid, uuid, timestamptz), app.clean_up(timestamptz) TO app_jobs;
