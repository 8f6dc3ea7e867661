CREATE TABLE "clinic_logos" (
	"clinic_id" uuid PRIMARY KEY NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"updated_by" uuid NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "clinic_logos_media_type" CHECK ("clinic_logos"."media_type" in ('image/png', 'image/jpeg', 'image/webp')),
	CONSTRAINT "clinic_logos_size" CHECK (length("clinic_logos"."content") between 1 and 262144),
	CONSTRAINT "clinic_logos_pixels" CHECK ("clinic_logos"."width" between 1 and 2048 and "clinic_logos"."height" between 1 and 2048)
);
--> statement-breakpoint
ALTER TABLE "clinic_logos" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "erasure_requests" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"requested_by" uuid NOT NULL,
	"answer" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"pseudonym" uuid,
	"removed" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "erasure_requests_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "erasure_requests_reason" CHECK ("erasure_requests"."reason" in ('asked', 'retention')),
	CONSTRAINT "erasure_requests_state" CHECK ("erasure_requests"."state" in ('waiting', 'refused', 'withdrawn', 'done')),
	CONSTRAINT "erasure_requests_done" CHECK (("erasure_requests"."state" = 'done') = ("erasure_requests"."pseudonym" is not null))
);
--> statement-breakpoint
ALTER TABLE "erasure_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "log_comments" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_log_id" uuid NOT NULL,
	"set_log_id" uuid,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "log_comments_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "log_comments_body" CHECK (length("log_comments"."body") between 1 and 1000)
);
--> statement-breakpoint
ALTER TABLE "log_comments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff_notes" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"body" text NOT NULL,
	"pinned" boolean DEFAULT false NOT NULL,
	"until_date" date,
	"replaces_id" uuid,
	"removed_at" timestamp with time zone,
	"removed_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staff_notes_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "staff_notes_kind" CHECK ("staff_notes"."kind" in ('note', 'restriction')),
	CONSTRAINT "staff_notes_body" CHECK (length("staff_notes"."body") between 1 and 4000),
	CONSTRAINT "staff_notes_until" CHECK ("staff_notes"."until_date" is null or "staff_notes"."kind" = 'restriction'),
	CONSTRAINT "staff_notes_removed" CHECK (("staff_notes"."removed_at" is null) = ("staff_notes"."removed_by" is null))
);
--> statement-breakpoint
ALTER TABLE "staff_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "word_templates" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"archived" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "word_templates_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "word_templates_kind" CHECK ("word_templates"."kind" in ('note', 'reply')),
	CONSTRAINT "word_templates_length" CHECK (length("word_templates"."title") between 1 and 80 and length("word_templates"."body") between 1 and 4000)
);
--> statement-breakpoint
ALTER TABLE "word_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "client_status" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"made_at" integer,
	"made_on" date,
	"facts" jsonb,
	CONSTRAINT "client_status_clinic_id_client_id_pk" PRIMARY KEY("clinic_id","client_id")
);
--> statement-breakpoint
ALTER TABLE "client_status" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "triage_marks" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"until_date" date,
	"seen" jsonb NOT NULL,
	"marked_by" uuid NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "triage_marks_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "triage_marks_kind" CHECK ("triage_marks"."kind" in ('reviewed', 'snoozed')),
	CONSTRAINT "triage_marks_until" CHECK (("triage_marks"."kind" = 'snoozed') = ("triage_marks"."until_date" is not null)),
	CONSTRAINT "triage_marks_undone" CHECK (("triage_marks"."undone_at" is null) = ("triage_marks"."undone_by" is null))
);
--> statement-breakpoint
ALTER TABLE "triage_marks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "retention_years" smallint DEFAULT 8 NOT NULL;--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "screenings" ADD COLUMN "entered_by" uuid;--> statement-breakpoint
ALTER TABLE "symptom_reports" ADD COLUMN "entered_by" uuid;--> statement-breakpoint
ALTER TABLE "session_line_changes" ADD COLUMN "entered_by" uuid;--> statement-breakpoint
ALTER TABLE "session_logs" ADD COLUMN "entered_by" uuid;--> statement-breakpoint
ALTER TABLE "session_logs" ADD COLUMN "confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "set_logs" ADD COLUMN "entered_by" uuid;--> statement-breakpoint
ALTER TABLE "clinic_logos" ADD CONSTRAINT "clinic_logos_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_requests" ADD CONSTRAINT "erasure_requests_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_comments" ADD CONSTRAINT "log_comments_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_comments" ADD CONSTRAINT "log_comments_session_log" FOREIGN KEY ("clinic_id","client_id","session_log_id") REFERENCES "public"."session_logs"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_comments" ADD CONSTRAINT "log_comments_set_log" FOREIGN KEY ("clinic_id","client_id","set_log_id") REFERENCES "public"."set_logs"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_notes" ADD CONSTRAINT "staff_notes_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_notes" ADD CONSTRAINT "staff_notes_replaces" FOREIGN KEY ("clinic_id","client_id","replaces_id") REFERENCES "public"."staff_notes"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word_templates" ADD CONSTRAINT "word_templates_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_status" ADD CONSTRAINT "client_status_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage_marks" ADD CONSTRAINT "triage_marks_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "erasure_requests_waiting" ON "erasure_requests" USING btree ("clinic_id","client_id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "erasure_requests_client" ON "erasure_requests" USING btree ("clinic_id","client_id");--> statement-breakpoint
CREATE INDEX "log_comments_session" ON "log_comments" USING btree ("clinic_id","client_id","session_log_id");--> statement-breakpoint
CREATE INDEX "log_comments_set" ON "log_comments" USING btree ("clinic_id","client_id","set_log_id");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_notes_replaced_once" ON "staff_notes" USING btree ("clinic_id","client_id","replaces_id");--> statement-breakpoint
CREATE INDEX "staff_notes_created" ON "staff_notes" USING btree ("clinic_id","client_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "triage_marks_created" ON "triage_marks" USING btree ("clinic_id","client_id","created_at" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "clinics_retention_years" CHECK ("clinics"."retention_years" between 1 and 30);--> statement-breakpoint
ALTER TABLE "load_overrides" ADD COLUMN "undone_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "load_overrides" ADD COLUMN "undone_by" uuid;--> statement-breakpoint
ALTER TABLE "load_overrides" ADD CONSTRAINT "load_overrides_undone" CHECK ("load_overrides"."undone_at" is null or "load_overrides"."undone_by" is not null);
