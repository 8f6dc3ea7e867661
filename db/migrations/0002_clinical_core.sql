CREATE TABLE "clearance_documents" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"clearance_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "clearance_documents_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "clearance_documents_size" CHECK ("clearance_documents"."size_bytes" between 1 and 10485760),
	CONSTRAINT "clearance_documents_type" CHECK ("clearance_documents"."media_type" in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp'))
);
--> statement-breakpoint
ALTER TABLE "clearance_documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "flares" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"from_date" date NOT NULL,
	"until_date" date,
	"symptom_report_id" uuid NOT NULL,
	"peak_pain" smallint NOT NULL,
	"answers" jsonb NOT NULL,
	"moved" jsonb NOT NULL,
	"what_helped" text,
	"reviewed_at" timestamp with time zone,
	"reviewed_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "flares_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "flares_dates" CHECK ("flares"."until_date" >= "flares"."from_date"),
	CONSTRAINT "flares_peak" CHECK ("flares"."peak_pain" between 0 and 10)
);
--> statement-breakpoint
ALTER TABLE "flares" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "measurements" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"instrument" text NOT NULL,
	"taken_on" date NOT NULL,
	"answers" jsonb NOT NULL,
	"score" numeric(7, 2) NOT NULL,
	"note" text,
	"voided" boolean DEFAULT false NOT NULL,
	"corrects_id" uuid,
	"entered_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "measurements_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id")
);
--> statement-breakpoint
ALTER TABLE "measurements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "confidence_reports" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"exercise_id" text NOT NULL,
	"planned_session_id" uuid NOT NULL,
	"confidence" smallint NOT NULL,
	"fear" smallint NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "confidence_reports_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "confidence_reports_scores" CHECK ("confidence_reports"."confidence" between 0 and 10 and "confidence_reports"."fear" between 0 and 10)
);
--> statement-breakpoint
ALTER TABLE "confidence_reports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "decisions" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"planned_session_id" uuid NOT NULL,
	"session_log_id" uuid,
	"item_id" text NOT NULL,
	"exercise_id" text NOT NULL,
	"moment" text NOT NULL,
	"revision" smallint DEFAULT 1 NOT NULL,
	"level" smallint NOT NULL,
	"rule" text NOT NULL,
	"fired" text[] NOT NULL,
	"inputs" jsonb NOT NULL,
	"lift" jsonb NOT NULL,
	"effect" jsonb NOT NULL,
	"rules_version" smallint NOT NULL,
	"policy_version" integer NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "decisions_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "decisions_moment" CHECK ("decisions"."moment" in ('before', 'after')),
	CONSTRAINT "decisions_level" CHECK ("decisions"."level" between 0 and 6)
);
--> statement-breakpoint
ALTER TABLE "decisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "feared_lifts" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"exercise_id" text NOT NULL,
	"feared" boolean NOT NULL,
	"set_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "feared_lifts_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id")
);
--> statement-breakpoint
ALTER TABLE "feared_lifts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "lift_stops" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"rule" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"note" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "lift_stops_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "lift_stops_rule" CHECK ("lift_stops"."rule" in ('S8', 'D4'))
);
--> statement-breakpoint
ALTER TABLE "lift_stops" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "policies" (
	"clinic_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"policy" jsonb NOT NULL,
	"reason" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "policies_clinic_id_version_pk" PRIMARY KEY("clinic_id","version"),
	CONSTRAINT "policies_version" CHECK ("policies"."version" >= 1)
);
--> statement-breakpoint
ALTER TABLE "policies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "proposals" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"exercise_id" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"reason" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "proposals_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "proposals_state" CHECK ("proposals"."state" in ('waiting', 'approved', 'held', 'changed'))
);
--> statement-breakpoint
ALTER TABLE "proposals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "technique_sign_offs" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"exercise_id" text NOT NULL,
	"passed" boolean NOT NULL,
	"cues" text[] DEFAULT '{}' NOT NULL,
	"note" text,
	"signed_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "technique_sign_offs_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id")
);
--> statement-breakpoint
ALTER TABLE "technique_sign_offs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "usual_pain_changes" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"usual" numeric(3, 1) NOT NULL,
	"cause" text NOT NULL,
	"reason" text,
	"set_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "usual_pain_changes_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "usual_pain_changes_usual" CHECK ("usual_pain_changes"."usual" between 0 and 10),
	CONSTRAINT "usual_pain_changes_cause" CHECK ("usual_pain_changes"."cause" in ('intake', 'first-week', 'four-weeks-lower', 'trainer'))
);
--> statement-breakpoint
ALTER TABLE "usual_pain_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "clients" ADD COLUMN "progression_mode" text;--> statement-breakpoint
ALTER TABLE "load_overrides" ADD COLUMN "reps" smallint;--> statement-breakpoint
ALTER TABLE "planned_sessions" ADD COLUMN "moved_from" date;--> statement-breakpoint
ALTER TABLE "planned_sessions" ADD COLUMN "kind" text DEFAULT 'program' NOT NULL;--> statement-breakpoint
ALTER TABLE "clearance_documents" ADD CONSTRAINT "clearance_documents_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clearance_documents" ADD CONSTRAINT "clearance_documents_clearance" FOREIGN KEY ("clinic_id","client_id","clearance_id") REFERENCES "public"."clearances"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flares" ADD CONSTRAINT "flares_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flares" ADD CONSTRAINT "flares_symptom_report" FOREIGN KEY ("clinic_id","client_id","symptom_report_id") REFERENCES "public"."symptom_reports"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_corrects" FOREIGN KEY ("clinic_id","client_id","corrects_id") REFERENCES "public"."measurements"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confidence_reports" ADD CONSTRAINT "confidence_reports_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confidence_reports" ADD CONSTRAINT "confidence_reports_planned_session" FOREIGN KEY ("clinic_id","client_id","planned_session_id") REFERENCES "public"."planned_sessions"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_planned_session" FOREIGN KEY ("clinic_id","client_id","planned_session_id") REFERENCES "public"."planned_sessions"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_session_log" FOREIGN KEY ("clinic_id","client_id","session_log_id") REFERENCES "public"."session_logs"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feared_lifts" ADD CONSTRAINT "feared_lifts_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lift_stops" ADD CONSTRAINT "lift_stops_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policies" ADD CONSTRAINT "policies_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_decision" FOREIGN KEY ("clinic_id","client_id","decision_id") REFERENCES "public"."decisions"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technique_sign_offs" ADD CONSTRAINT "technique_sign_offs_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usual_pain_changes" ADD CONSTRAINT "usual_pain_changes_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "clearance_documents_clearance_id" ON "clearance_documents" USING btree ("clinic_id","client_id","clearance_id");--> statement-breakpoint
CREATE UNIQUE INDEX "flares_open" ON "flares" USING btree ("clinic_id","client_id") WHERE until_date is null;--> statement-breakpoint
CREATE INDEX "flares_from" ON "flares" USING btree ("clinic_id","client_id","from_date" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "flares_report" ON "flares" USING btree ("clinic_id","client_id","symptom_report_id");--> statement-breakpoint
CREATE INDEX "measurements_instrument" ON "measurements" USING btree ("clinic_id","client_id","instrument","taken_on" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "measurements_corrected_once" ON "measurements" USING btree ("clinic_id","client_id","corrects_id");--> statement-breakpoint
CREATE INDEX "confidence_reports_session" ON "confidence_reports" USING btree ("clinic_id","client_id","planned_session_id");--> statement-breakpoint
CREATE INDEX "confidence_reports_exercise" ON "confidence_reports" USING btree ("clinic_id","client_id","exercise_id","answered_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_one_each" ON "decisions" USING btree ("clinic_id","client_id","planned_session_id","moment","item_id","revision" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "decisions_exercise" ON "decisions" USING btree ("clinic_id","client_id","exercise_id","decided_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "decisions_log" ON "decisions" USING btree ("clinic_id","client_id","session_log_id");--> statement-breakpoint
CREATE INDEX "feared_lifts_exercise" ON "feared_lifts" USING btree ("clinic_id","client_id","exercise_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "lift_stops_open" ON "lift_stops" USING btree ("clinic_id","client_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_one_each" ON "proposals" USING btree ("clinic_id","client_id","decision_id");--> statement-breakpoint
CREATE INDEX "proposals_waiting" ON "proposals" USING btree ("clinic_id","client_id","created_at" DESC NULLS LAST) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "technique_sign_offs_exercise" ON "technique_sign_offs" USING btree ("clinic_id","client_id","exercise_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "usual_pain_changes_at" ON "usual_pain_changes" USING btree ("clinic_id","client_id","created_at" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_progression_mode" CHECK ("clients"."progression_mode" in ('trainer', 'automatic'));--> statement-breakpoint
ALTER TABLE "load_overrides" ADD CONSTRAINT "load_overrides_reps" CHECK ("load_overrides"."reps" between 1 and 100);--> statement-breakpoint
ALTER TABLE "planned_sessions" ADD CONSTRAINT "planned_sessions_kind" CHECK ("planned_sessions"."kind" in ('program', 'flare'));