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
