CREATE TABLE "exercises" (
	"clinic_id" uuid NOT NULL,
	"id" text NOT NULL,
	"definition" jsonb NOT NULL,
	"archived" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exercises_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "exercises_id" CHECK ("exercises"."id" ~ '^own-[a-z0-9-]{1,60}$')
);
--> statement-breakpoint
ALTER TABLE "exercises" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "closed_days" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"from_date" date NOT NULL,
	"until_date" date NOT NULL,
	"name" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "closed_days_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "closed_days_dates" CHECK ("closed_days"."until_date" >= "closed_days"."from_date")
);
--> statement-breakpoint
ALTER TABLE "closed_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "line_swaps" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"planned_session_id" uuid,
	"from_date" date NOT NULL,
	"exercise_id" text NOT NULL,
	"to_exercise_id" text NOT NULL,
	"reason" text NOT NULL,
	"made_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "line_swaps_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "line_swaps_other" CHECK ("line_swaps"."exercise_id" <> "line_swaps"."to_exercise_id")
);
--> statement-breakpoint
ALTER TABLE "line_swaps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_pauses" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"from_date" date NOT NULL,
	"until_date" date,
	"reason" text NOT NULL,
	"made_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_pauses_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "plan_pauses_dates" CHECK ("plan_pauses"."until_date" >= "plan_pauses"."from_date" - 1)
);
--> statement-breakpoint
ALTER TABLE "plan_pauses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_rollouts" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"rollout_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"from_version" integer NOT NULL,
	"message" text NOT NULL,
	"conflicts" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone,
	CONSTRAINT "plan_rollouts_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id")
);
--> statement-breakpoint
ALTER TABLE "plan_rollouts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rollout_sessions" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_rollout_id" uuid NOT NULL,
	"planned_session_id" uuid NOT NULL,
	"change" text NOT NULL,
	"before" jsonb,
	CONSTRAINT "rollout_sessions_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "rollout_sessions_change" CHECK ("rollout_sessions"."change" in ('changed', 'added', 'removed'))
);
--> statement-breakpoint
ALTER TABLE "rollout_sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "program_draft_editors" (
	"clinic_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "program_draft_editors_clinic_id_program_id_user_id_pk" PRIMARY KEY("clinic_id","program_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "program_draft_editors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "program_drafts" (
	"clinic_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"base_version" integer,
	"grid" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid NOT NULL,
	CONSTRAINT "program_drafts_clinic_id_program_id_pk" PRIMARY KEY("clinic_id","program_id")
);
--> statement-breakpoint
ALTER TABLE "program_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rollouts" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"to_version" integer NOT NULL,
	"made_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" uuid,
	CONSTRAINT "rollouts_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
ALTER TABLE "rollouts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "caseloads" ADD COLUMN "hand_over_note" text;--> statement-breakpoint
ALTER TABLE "planned_sessions" ADD COLUMN "pause_id" uuid;--> statement-breakpoint
ALTER TABLE "program_versions" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "exercises" ADD CONSTRAINT "exercises_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closed_days" ADD CONSTRAINT "closed_days_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_swaps" ADD CONSTRAINT "line_swaps_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_swaps" ADD CONSTRAINT "line_swaps_assignment" FOREIGN KEY ("clinic_id","client_id","assignment_id") REFERENCES "public"."assignments"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_swaps" ADD CONSTRAINT "line_swaps_session" FOREIGN KEY ("clinic_id","client_id","planned_session_id") REFERENCES "public"."planned_sessions"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_pauses" ADD CONSTRAINT "plan_pauses_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_pauses" ADD CONSTRAINT "plan_pauses_assignment" FOREIGN KEY ("clinic_id","client_id","assignment_id") REFERENCES "public"."assignments"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_rollouts" ADD CONSTRAINT "plan_rollouts_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_rollouts" ADD CONSTRAINT "plan_rollouts_rollout" FOREIGN KEY ("clinic_id","rollout_id") REFERENCES "public"."rollouts"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_rollouts" ADD CONSTRAINT "plan_rollouts_assignment" FOREIGN KEY ("clinic_id","client_id","assignment_id") REFERENCES "public"."assignments"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rollout_sessions" ADD CONSTRAINT "rollout_sessions_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rollout_sessions" ADD CONSTRAINT "rollout_sessions_plan_rollout" FOREIGN KEY ("clinic_id","client_id","plan_rollout_id") REFERENCES "public"."plan_rollouts"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rollout_sessions" ADD CONSTRAINT "rollout_sessions_session" FOREIGN KEY ("clinic_id","client_id","planned_session_id") REFERENCES "public"."planned_sessions"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "program_draft_editors" ADD CONSTRAINT "program_draft_editors_draft" FOREIGN KEY ("clinic_id","program_id") REFERENCES "public"."program_drafts"("clinic_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "program_draft_editors" ADD CONSTRAINT "program_draft_editors_person" FOREIGN KEY ("clinic_id","user_id") REFERENCES "public"."memberships"("clinic_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "program_drafts" ADD CONSTRAINT "program_drafts_program" FOREIGN KEY ("clinic_id","program_id") REFERENCES "public"."programs"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rollouts" ADD CONSTRAINT "rollouts_version" FOREIGN KEY ("clinic_id","program_id","to_version") REFERENCES "public"."program_versions"("clinic_id","program_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "closed_days_from" ON "closed_days" USING btree ("clinic_id","from_date");--> statement-breakpoint
CREATE INDEX "line_swaps_assignment" ON "line_swaps" USING btree ("clinic_id","client_id","assignment_id");--> statement-breakpoint
CREATE INDEX "line_swaps_session" ON "line_swaps" USING btree ("clinic_id","client_id","planned_session_id");--> statement-breakpoint
CREATE INDEX "plan_pauses_assignment" ON "plan_pauses" USING btree ("clinic_id","client_id","assignment_id");--> statement-breakpoint
CREATE INDEX "plan_rollouts_rollout" ON "plan_rollouts" USING btree ("clinic_id","rollout_id");--> statement-breakpoint
CREATE INDEX "plan_rollouts_assignment" ON "plan_rollouts" USING btree ("clinic_id","client_id","assignment_id");--> statement-breakpoint
CREATE INDEX "rollout_sessions_plan_rollout" ON "rollout_sessions" USING btree ("clinic_id","client_id","plan_rollout_id");--> statement-breakpoint
CREATE INDEX "rollout_sessions_session" ON "rollout_sessions" USING btree ("clinic_id","client_id","planned_session_id");--> statement-breakpoint
CREATE INDEX "program_draft_editors_person" ON "program_draft_editors" USING btree ("clinic_id","user_id");--> statement-breakpoint
CREATE INDEX "rollouts_program" ON "rollouts" USING btree ("clinic_id","program_id","to_version");