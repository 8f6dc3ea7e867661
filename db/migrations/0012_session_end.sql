ALTER TABLE "session_logs" ADD COLUMN "end_entered_by" uuid;--> statement-breakpoint
ALTER TABLE "session_logs" ADD COLUMN "end_entered_at" timestamp with time zone;--> statement-breakpoint

-- Whose word the end of a session is, nobody chooses: it is that of whoever last changed it.
CREATE FUNCTION app.name_end() RETURNS trigger
  LANGUAGE plpgsql SET search_path = ''
  AS $$
    BEGIN
      IF app.is_staff() THEN
        NEW.end_entered_by := app.user_id();
        NEW.end_entered_at := now();
      ELSIF NEW.client_id = app.own_chart() THEN
        NEW.end_entered_by := NULL;
        NEW.end_entered_at := NULL;
      END IF;
      RETURN NEW;
    END
  $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.name_end() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER name_end BEFORE UPDATE ON session_logs FOR EACH ROW
  WHEN ((NEW.finished_at, NEW.pain_after, NEW.note, NEW.ended_early)
    IS DISTINCT FROM (OLD.finished_at, OLD.pain_after, OLD.note, OLD.ended_early))
  EXECUTE FUNCTION app.name_end();
--> statement-breakpoint
CREATE POLICY end_unnamed ON session_logs AS RESTRICTIVE FOR INSERT TO app_rw
  WITH CHECK (end_entered_by IS NULL AND end_entered_at IS NULL);
--> statement-breakpoint

-- As before; the end of a session and what became of its lines wait for the client's word as its sets do.
CREATE OR REPLACE FUNCTION app.confirm_session(client uuid, log uuid, at timestamptz) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = ''
  AS $$
    BEGIN
      UPDATE public.session_logs s SET confirmed_at = at
        WHERE s.clinic_id = app.clinic_id() AND s.client_id = client AND s.client_id = app.own_chart() AND s.id = log
          AND COALESCE(s.confirmed_at < at, true)
          AND GREATEST(CASE WHEN s.entered_by IS NOT NULL THEN s.received_at END, s.end_entered_at,
            (SELECT max(e.received_at) FROM public.set_logs e WHERE e.clinic_id = s.clinic_id
              AND e.client_id = s.client_id AND e.session_log_id = s.id AND e.entered_by IS NOT NULL),
            (SELECT max(e.received_at) FROM public.session_line_changes e WHERE e.clinic_id = s.clinic_id
              AND e.client_id = s.client_id AND e.session_log_id = s.id AND e.entered_by IS NOT NULL))
            > COALESCE(s.confirmed_at, '-infinity');
      RETURN FOUND;
    END
  $$;
--> statement-breakpoint

-- What changes a client's place in the queue by these is told at once, too.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['measurements', 'load_overrides', 'technique_sign_offs', 'plan_pauses']
  LOOP
    EXECUTE format('CREATE TRIGGER tell_live_queue AFTER INSERT OR UPDATE ON public.%I
      FOR EACH ROW EXECUTE FUNCTION app.tell_live(''queue'')', t);
  END LOOP;
END $$;
