-- Row-level security for writing programs and changing plans, in the manner of 0001. Runs as sturdy_owner.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['exercises', 'program_drafts', 'program_draft_editors', 'rollouts', 'closed_days',
                           'line_swaps', 'plan_pauses', 'plan_rollouts', 'rollout_sessions']
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('REVOKE ALL ON public.%I FROM PUBLIC', t);
    EXECUTE format('GRANT SELECT, INSERT ON public.%I TO app_rw', t);
    EXECUTE format('CREATE POLICY tenant ON public.%I AS RESTRICTIVE TO app_rw
      USING (clinic_id = (SELECT app.clinic_id())) WITH CHECK (clinic_id = (SELECT app.clinic_id()))', t);
  END LOOP;
  -- The clinic's own: its staff read and write them.
  FOREACH t IN ARRAY ARRAY['exercises', 'program_drafts', 'program_draft_editors', 'rollouts', 'closed_days']
  LOOP
    EXECUTE format('CREATE POLICY staff_read ON public.%I FOR SELECT TO app_rw USING ((SELECT app.is_staff()))', t);
    EXECUTE format('CREATE POLICY staff_insert ON public.%I FOR INSERT TO app_rw
      WITH CHECK ((SELECT app.is_staff()))', t);
    EXECUTE format('CREATE POLICY staff_update ON public.%I FOR UPDATE TO app_rw USING ((SELECT app.is_staff()))', t);
  END LOOP;
  -- A client's plan: read by whom it concerns, written by staff within reach of the chart.
  FOREACH t IN ARRAY ARRAY['line_swaps', 'plan_pauses', 'plan_rollouts', 'rollout_sessions']
  LOOP
    EXECUTE format('CREATE POLICY chart_read ON public.%I FOR SELECT TO app_rw
      USING (client_id = ANY (ARRAY(SELECT app.my_clients())))', t);
    EXECUTE format('CREATE POLICY staff_insert ON public.%I FOR INSERT TO app_rw
      WITH CHECK ((SELECT app.is_staff()) AND client_id = ANY (ARRAY(SELECT app.my_clients())))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['line_swaps', 'plan_pauses', 'plan_rollouts']
  LOOP
    EXECUTE format('CREATE POLICY staff_update ON public.%I FOR UPDATE TO app_rw
      USING ((SELECT app.is_staff()) AND client_id = ANY (ARRAY(SELECT app.my_clients())))', t);
  END LOOP;
END $$;
--> statement-breakpoint
-- A flare moves sessions on the client's word, around the days on which the clinic is closed.
CREATE POLICY members_read ON closed_days FOR SELECT TO app_rw USING ((SELECT app.member_role()) IS NOT NULL);
--> statement-breakpoint
CREATE POLICY own_name ON exercises AS RESTRICTIVE FOR INSERT TO app_rw
  WITH CHECK (created_by = (SELECT app.user_id()));
--> statement-breakpoint
CREATE POLICY own_name ON program_draft_editors AS RESTRICTIVE FOR INSERT TO app_rw
  WITH CHECK (user_id = (SELECT app.user_id()));
--> statement-breakpoint
CREATE POLICY own_presence ON program_draft_editors AS RESTRICTIVE FOR UPDATE TO app_rw
  USING (user_id = (SELECT app.user_id()));
--> statement-breakpoint
CREATE POLICY own_name ON rollouts AS RESTRICTIVE FOR INSERT TO app_rw WITH CHECK (made_by = (SELECT app.user_id()));
--> statement-breakpoint
CREATE POLICY own_name ON closed_days AS RESTRICTIVE FOR INSERT TO app_rw
  WITH CHECK (created_by = (SELECT app.user_id()));
--> statement-breakpoint
CREATE POLICY own_name ON line_swaps AS RESTRICTIVE FOR INSERT TO app_rw WITH CHECK (made_by = (SELECT app.user_id()));
--> statement-breakpoint
CREATE POLICY own_name ON plan_pauses AS RESTRICTIVE FOR INSERT TO app_rw WITH CHECK (made_by = (SELECT app.user_id()));
--> statement-breakpoint
GRANT UPDATE (definition, archived, version, updated_at) ON exercises TO app_rw;
--> statement-breakpoint
GRANT UPDATE (base_version, grid, version, updated_at, updated_by) ON program_drafts TO app_rw;
--> statement-breakpoint
GRANT UPDATE (seen_at) ON program_draft_editors TO app_rw;
--> statement-breakpoint
GRANT UPDATE (undone_at, undone_by) ON rollouts TO app_rw;
--> statement-breakpoint
GRANT UPDATE (removed_at) ON closed_days TO app_rw;
--> statement-breakpoint
GRANT UPDATE (ended_at) ON line_swaps TO app_rw;
--> statement-breakpoint
GRANT UPDATE (until_date) ON plan_pauses TO app_rw;
--> statement-breakpoint
GRANT UPDATE (undone_at) ON plan_rollouts TO app_rw;
--> statement-breakpoint
-- A plan may go over to another version of its program, and to other days.
GRANT UPDATE (program_version, program_name, weeks, training_days) ON assignments TO app_rw;
--> statement-breakpoint
GRANT UPDATE (prescription, week, position, pause_id) ON planned_sessions TO app_rw;
--> statement-breakpoint
-- What is prescribed changes by staff alone, and never where something has been logged.
CREATE FUNCTION app.guard_prescription() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
  AS $$
    BEGIN
      IF NOT app.is_staff() THEN
        RAISE EXCEPTION 'only staff change what is prescribed' USING ERRCODE = 'insufficient_privilege';
      END IF;
      IF EXISTS (SELECT FROM public.session_logs l
                 WHERE l.clinic_id = OLD.clinic_id AND l.client_id = OLD.client_id AND l.planned_session_id = OLD.id) THEN
        RAISE EXCEPTION 'a session with a log keeps its prescription' USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NEW;
    END
  $$;
--> statement-breakpoint
CREATE TRIGGER guard_prescription BEFORE UPDATE OF prescription, week, position ON planned_sessions FOR EACH ROW
  WHEN (OLD.prescription IS DISTINCT FROM NEW.prescription OR OLD.week <> NEW.week OR OLD.position <> NEW.position)
  EXECUTE FUNCTION app.guard_prescription();
--> statement-breakpoint
-- A client goes over to another trainer of the clinic: by an owner, or by the trainer who has the client now.
CREATE FUNCTION app.hand_over(client uuid, to_trainer uuid, note text) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = ''
  AS $$
    DECLARE changed integer;
    BEGIN
      IF NOT EXISTS (SELECT FROM public.memberships m
                     WHERE m.clinic_id = app.clinic_id() AND m.user_id = to_trainer
                       AND m.role IN ('trainer', 'owner') AND m.disabled_at IS NULL) THEN RETURN false; END IF;
      UPDATE public.caseloads l SET ended_at = now()
        WHERE l.clinic_id = app.clinic_id() AND l.client_id = client AND l.ended_at IS NULL
          AND l.trainer_id <> to_trainer
          AND (app.is_owner() OR app.is_staff() AND l.trainer_id = app.user_id());
      GET DIAGNOSTICS changed = ROW_COUNT;
      IF changed = 0 THEN RETURN false; END IF;
      INSERT INTO public.caseloads (clinic_id, client_id, trainer_id, started_at, hand_over_note)
        VALUES (app.clinic_id(), client, to_trainer, now(), note);
      RETURN true;
    END
  $$;
--> statement-breakpoint
-- How many clients train by which version of a program: for staff, also of clients whom they do not reach.
CREATE FUNCTION app.clients_on_programs(on_day date)
  RETURNS TABLE (program_id uuid, program_version integer, clients integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT a.program_id, a.program_version, count(DISTINCT a.client_id)::integer
      FROM public.assignments a
      WHERE app.is_staff() AND a.clinic_id = app.clinic_id() AND a.status = 'active' AND a.end_date >= on_day
      GROUP BY a.program_id, a.program_version
  $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.guard_prescription(), app.hand_over(uuid, uuid, text), app.clients_on_programs(date)
  FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.hand_over(uuid, uuid, text), app.clients_on_programs(date) TO app_rw;
--> statement-breakpoint
-- Of a program a client may read what it stands on and whom it is for, and only that of a plan of their own.
CREATE FUNCTION app.program_facts_of(plan uuid) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT jsonb_build_object('summary', v.document -> 'summary', 'forWhom', v.document -> 'forWhom',
        'evidence', v.document -> 'evidence', 'cards', v.document -> 'cards',
        'blocks', (SELECT jsonb_agg(jsonb_build_object('title', m -> 'title', 'aim', m -> 'aim',
                     'weeks', jsonb_array_length(m -> 'weeks')) ORDER BY at)
                   FROM jsonb_array_elements(v.document -> 'mesocycles') WITH ORDINALITY AS each(m, at)))
      FROM public.assignments a
      JOIN public.program_versions v
        ON v.clinic_id = a.clinic_id AND v.program_id = a.program_id AND v.number = a.program_version
      WHERE a.clinic_id = app.clinic_id() AND a.id = plan AND a.client_id = ANY (ARRAY(SELECT app.my_clients()))
  $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.program_facts_of(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.program_facts_of(uuid) TO app_rw;
