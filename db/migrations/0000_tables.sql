CREATE TABLE "auth_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" uuid NOT NULL,
	"clinic_id" uuid,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "auth_sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "auth_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "auth_tokens" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"hits" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rate_limits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_lower" CHECK ("users"."email" = lower("users"."email"))
);
--> statement-breakpoint
ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "clinics" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"week_starts_on" smallint DEFAULT 1 NOT NULL,
	"emergency_number" text DEFAULT '112' NOT NULL,
	"response_time" text DEFAULT 'within one working day' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "clinics_week_starts_on" CHECK ("clinics"."week_starts_on" between 1 and 7)
);
--> statement-breakpoint
ALTER TABLE "clinics" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "clearances" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"level" text NOT NULL,
	"state" text DEFAULT 'requested' NOT NULL,
	"screening_id" uuid,
	"requested_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"clinician" text,
	"examined_on" date,
	"restrictions" text,
	"expires_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "clearances_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "clearances_state" CHECK ("clearances"."state" in ('requested', 'cleared', 'refused')),
	CONSTRAINT "clearances_level" CHECK ("clearances"."level" in ('review', 'emergency'))
);
--> statement-breakpoint
ALTER TABLE "clearances" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consents" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text_version" integer NOT NULL,
	"granted" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consents_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id")
);
--> statement-breakpoint
ALTER TABLE "consents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "screenings" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"occasion" text NOT NULL,
	"questions_version" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"outcome" text NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "screenings_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "screenings_outcome" CHECK ("screenings"."outcome" in ('ready', 'review', 'emergency'))
);
--> statement-breakpoint
ALTER TABLE "screenings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "symptom_reports" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"moment" text NOT NULL,
	"pain" smallint NOT NULL,
	"regions" text[] DEFAULT '{}' NOT NULL,
	"leg_symptoms" text[] DEFAULT '{}' NOT NULL,
	"leg_worse" boolean DEFAULT false NOT NULL,
	"triggers" text[] DEFAULT '{}' NOT NULL,
	"words" text,
	"screening_id" uuid,
	"session_log_id" uuid,
	"local_date" date NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "symptom_reports_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "symptom_reports_pain" CHECK ("symptom_reports"."pain" between 0 and 10)
);
--> statement-breakpoint
ALTER TABLE "symptom_reports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session_logs" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"planned_session_id" uuid NOT NULL,
	"local_date" date NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"pain_before" smallint,
	"pain_after" smallint,
	"note" text,
	"ended_early" text,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_logs_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "session_logs_pain" CHECK ("session_logs"."pain_before" between 0 and 10 and "session_logs"."pain_after" between 0 and 10)
);
--> statement-breakpoint
ALTER TABLE "session_logs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "set_logs" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_log_id" uuid NOT NULL,
	"item_id" text NOT NULL,
	"exercise_id" text NOT NULL,
	"set_number" smallint NOT NULL,
	"reps" smallint,
	"load_kg" numeric(7, 2),
	"seconds" smallint,
	"metres" smallint,
	"rpe" numeric(3, 1),
	"pain" smallint,
	"prescribed" jsonb NOT NULL,
	"voided" boolean DEFAULT false NOT NULL,
	"corrects_id" uuid,
	"logged_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "set_logs_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "set_logs_pain" CHECK ("set_logs"."pain" between 0 and 10),
	CONSTRAINT "set_logs_rpe" CHECK ("set_logs"."rpe" between 1 and 10),
	CONSTRAINT "set_logs_load" CHECK ("set_logs"."load_kg" between 0 and 500)
);
--> statement-breakpoint
ALTER TABLE "set_logs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "caseloads" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"trainer_id" uuid NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "caseloads_clinic_id_client_id_trainer_id_started_at_pk" PRIMARY KEY("clinic_id","client_id","trainer_id","started_at")
);
--> statement-breakpoint
ALTER TABLE "caseloads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "clients" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"status" text DEFAULT 'invited' NOT NULL,
	"units" text DEFAULT 'kg' NOT NULL,
	"time_zone" text NOT NULL,
	"equipment" jsonb NOT NULL,
	"pain_history" text,
	"goal" text,
	"usual_pain" numeric(3, 1),
	"intake_completed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "clients_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "clients_usual_pain" CHECK ("clients"."usual_pain" between 0 and 10),
	CONSTRAINT "clients_status" CHECK ("clients"."status" in ('invited', 'active', 'archived')),
	CONSTRAINT "clients_units" CHECK ("clients"."units" in ('kg', 'lb'))
);
--> statement-breakpoint
ALTER TABLE "clients" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "covers" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trainer_id" uuid NOT NULL,
	"cover_id" uuid NOT NULL,
	"from_date" date NOT NULL,
	"until_date" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "covers_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "covers_dates" CHECK ("covers"."until_date" >= "covers"."from_date")
);
--> statement-breakpoint
ALTER TABLE "covers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitations" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"role" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"client_id" uuid,
	"invited_by" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "invitations_role" CHECK ("invitations"."role" in ('trainer', 'client'))
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "memberships" (
	"clinic_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_clinic_id_user_id_pk" PRIMARY KEY("clinic_id","user_id"),
	CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('owner', 'trainer', 'client'))
);
--> statement-breakpoint
ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "assignments" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"program_version" integer NOT NULL,
	"program_name" text NOT NULL,
	"weeks" smallint NOT NULL,
	"start_date" date NOT NULL,
	"end_date" date NOT NULL,
	"training_days" smallint[] NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"end_reason" text,
	"assigned_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignments_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "assignments_dates" CHECK ("assignments"."end_date" >= "assignments"."start_date"),
	CONSTRAINT "assignments_status" CHECK ("assignments"."status" in ('active', 'ended'))
);
--> statement-breakpoint
ALTER TABLE "assignments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "load_overrides" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"exercise_id" text NOT NULL,
	"load_kg" numeric(7, 2) NOT NULL,
	"reason" text NOT NULL,
	"set_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "load_overrides_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "load_overrides_load" CHECK ("load_overrides"."load_kg" >= 0 and "load_overrides"."load_kg" <= 500)
);
--> statement-breakpoint
ALTER TABLE "load_overrides" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "planned_sessions" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"date" date NOT NULL,
	"week" smallint NOT NULL,
	"position" smallint NOT NULL,
	"prescription" jsonb NOT NULL,
	"status" text DEFAULT 'planned' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "planned_sessions_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "planned_sessions_status" CHECK ("planned_sessions"."status" in ('planned', 'done', 'skipped', 'cancelled'))
);
--> statement-breakpoint
ALTER TABLE "planned_sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "program_versions" (
	"clinic_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"document" jsonb NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_by" uuid,
	CONSTRAINT "program_versions_clinic_id_program_id_number_pk" PRIMARY KEY("clinic_id","program_id","number"),
	CONSTRAINT "program_versions_number" CHECK ("program_versions"."number" >= 1)
);
--> statement-breakpoint
ALTER TABLE "program_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "programs" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"built_in" text,
	"name" text NOT NULL,
	"published_version" integer,
	"archived" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "programs_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
ALTER TABLE "programs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_events" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text,
	"client_id" uuid,
	"relation" text,
	"ip" text,
	"user_agent" text,
	"request_id" text NOT NULL,
	"why" text,
	"detail" jsonb,
	CONSTRAINT "audit_events_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
ALTER TABLE "audit_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "idempotency" (
	"clinic_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"procedure" text NOT NULL,
	"request_hash" text NOT NULL,
	"response" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_clinic_id_user_id_id_pk" PRIMARY KEY("clinic_id","user_id","id")
);
--> statement-breakpoint
ALTER TABLE "idempotency" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "auth_sessions" ADD CONSTRAINT "auth_sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_tokens" ADD CONSTRAINT "auth_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clearances" ADD CONSTRAINT "clearances_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clearances" ADD CONSTRAINT "clearances_screening" FOREIGN KEY ("clinic_id","client_id","screening_id") REFERENCES "public"."screenings"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "symptom_reports" ADD CONSTRAINT "symptom_reports_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "symptom_reports" ADD CONSTRAINT "symptom_reports_screening" FOREIGN KEY ("clinic_id","client_id","screening_id") REFERENCES "public"."screenings"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "symptom_reports" ADD CONSTRAINT "symptom_reports_session_log" FOREIGN KEY ("clinic_id","client_id","session_log_id") REFERENCES "public"."session_logs"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_logs" ADD CONSTRAINT "session_logs_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_logs" ADD CONSTRAINT "session_logs_planned_session" FOREIGN KEY ("clinic_id","client_id","planned_session_id") REFERENCES "public"."planned_sessions"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_logs" ADD CONSTRAINT "set_logs_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_logs" ADD CONSTRAINT "set_logs_session_log" FOREIGN KEY ("clinic_id","client_id","session_log_id") REFERENCES "public"."session_logs"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_logs" ADD CONSTRAINT "set_logs_corrects" FOREIGN KEY ("clinic_id","client_id","corrects_id") REFERENCES "public"."set_logs"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caseloads" ADD CONSTRAINT "caseloads_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caseloads" ADD CONSTRAINT "caseloads_clinic_id_trainer_id_memberships_clinic_id_user_id_fk" FOREIGN KEY ("clinic_id","trainer_id") REFERENCES "public"."memberships"("clinic_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "covers" ADD CONSTRAINT "covers_trainer" FOREIGN KEY ("clinic_id","trainer_id") REFERENCES "public"."memberships"("clinic_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "covers" ADD CONSTRAINT "covers_cover" FOREIGN KEY ("clinic_id","cover_id") REFERENCES "public"."memberships"("clinic_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_clinic_id_invited_by_memberships_clinic_id_user_id_fk" FOREIGN KEY ("clinic_id","invited_by") REFERENCES "public"."memberships"("clinic_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_program_version" FOREIGN KEY ("clinic_id","program_id","program_version") REFERENCES "public"."program_versions"("clinic_id","program_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "load_overrides" ADD CONSTRAINT "load_overrides_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_sessions" ADD CONSTRAINT "planned_sessions_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_sessions" ADD CONSTRAINT "planned_sessions_assignment" FOREIGN KEY ("clinic_id","client_id","assignment_id") REFERENCES "public"."assignments"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "program_versions" ADD CONSTRAINT "program_versions_clinic_id_program_id_programs_clinic_id_id_fk" FOREIGN KEY ("clinic_id","program_id") REFERENCES "public"."programs"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency" ADD CONSTRAINT "idempotency_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "auth_sessions_token" ON "auth_sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "auth_sessions_user" ON "auth_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "auth_tokens_token" ON "auth_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "auth_tokens_user" ON "auth_tokens" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "clearances_one_per_screening" ON "clearances" USING btree ("clinic_id","client_id","screening_id");--> statement-breakpoint
CREATE INDEX "clearances_requested" ON "clearances" USING btree ("clinic_id","client_id","requested_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "screenings_answered" ON "screenings" USING btree ("clinic_id","client_id","answered_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "symptom_reports_reported" ON "symptom_reports" USING btree ("clinic_id","client_id","reported_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "symptom_reports_day" ON "symptom_reports" USING btree ("clinic_id","client_id","local_date" DESC NULLS LAST,"moment","pain","leg_worse","reported_at");--> statement-breakpoint
CREATE INDEX "symptom_reports_session" ON "symptom_reports" USING btree ("clinic_id","client_id","session_log_id");--> statement-breakpoint
CREATE INDEX "symptom_reports_screening_id" ON "symptom_reports" USING btree ("clinic_id","client_id","screening_id");--> statement-breakpoint
CREATE UNIQUE INDEX "session_logs_one_each" ON "session_logs" USING btree ("clinic_id","client_id","planned_session_id");--> statement-breakpoint
CREATE INDEX "session_logs_date" ON "session_logs" USING btree ("clinic_id","client_id","local_date" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "set_logs_one_each" ON "set_logs" USING btree ("clinic_id","client_id","session_log_id","item_id","set_number") WHERE corrects_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "set_logs_corrected_once" ON "set_logs" USING btree ("clinic_id","client_id","corrects_id");--> statement-breakpoint
CREATE INDEX "set_logs_session" ON "set_logs" USING btree ("clinic_id","client_id","session_log_id");--> statement-breakpoint
CREATE INDEX "set_logs_exercise" ON "set_logs" USING btree ("clinic_id","client_id","exercise_id","logged_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "caseloads_in_force" ON "caseloads" USING btree ("clinic_id","client_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "caseloads_trainer" ON "caseloads" USING btree ("clinic_id","trainer_id","client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "clients_user" ON "clients" USING btree ("clinic_id","user_id");--> statement-breakpoint
CREATE INDEX "covers_by_cover" ON "covers" USING btree ("clinic_id","cover_id","until_date");--> statement-breakpoint
CREATE INDEX "covers_by_trainer" ON "covers" USING btree ("clinic_id","trainer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "invitations" USING btree ("clinic_id","token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_pending" ON "invitations" USING btree ("clinic_id","email") WHERE accepted_at is null and revoked_at is null;--> statement-breakpoint
CREATE INDEX "invitations_by_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitations_client" ON "invitations" USING btree ("clinic_id","client_id");--> statement-breakpoint
CREATE INDEX "invitations_invited_by" ON "invitations" USING btree ("clinic_id","invited_by");--> statement-breakpoint
CREATE INDEX "memberships_user" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "assignments_program" ON "assignments" USING btree ("clinic_id","program_id","program_version");--> statement-breakpoint
CREATE INDEX "load_overrides_exercise" ON "load_overrides" USING btree ("clinic_id","client_id","exercise_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "planned_sessions_date" ON "planned_sessions" USING btree ("clinic_id","client_id","date" DESC NULLS LAST,"status","week");--> statement-breakpoint
CREATE INDEX "planned_sessions_by_assignment" ON "planned_sessions" USING btree ("clinic_id","client_id","assignment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "programs_built_in" ON "programs" USING btree ("clinic_id","built_in");--> statement-breakpoint
CREATE INDEX "audit_events_at" ON "audit_events" USING btree ("clinic_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_events_client" ON "audit_events" USING btree ("clinic_id","client_id","at" DESC NULLS LAST);