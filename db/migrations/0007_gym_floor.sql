CREATE TABLE "calendar_feeds" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"alarm_minutes" smallint,
	"start_hour" smallint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_read_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "calendar_feeds_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "calendar_feeds_alarm" CHECK ("calendar_feeds"."alarm_minutes" between 0 and 1440),
	CONSTRAINT "calendar_feeds_hour" CHECK ("calendar_feeds"."start_hour" between 0 and 23)
);
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session_line_changes" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_log_id" uuid NOT NULL,
	"item_id" text NOT NULL,
	"kind" text NOT NULL,
	"to_exercise_id" text,
	"reason" text,
	"changed_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_line_changes_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "session_line_changes_kind" CHECK ("session_line_changes"."kind" in ('swap', 'skip', 'as-planned')),
	CONSTRAINT "session_line_changes_swap" CHECK (("session_line_changes"."kind" = 'swap') = ("session_line_changes"."to_exercise_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "session_line_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "message_pictures" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"message_id" uuid,
	"position" smallint DEFAULT 0 NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_pictures_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "message_pictures_media_type" CHECK ("message_pictures"."media_type" in ('image/jpeg', 'image/png', 'image/webp')),
	CONSTRAINT "message_pictures_size" CHECK ("message_pictures"."size_bytes" between 1 and 4194304),
	CONSTRAINT "message_pictures_pixels" CHECK ("message_pictures"."width" between 1 and 8192 and "message_pictures"."height" between 1 and 8192)
);
--> statement-breakpoint
ALTER TABLE "message_pictures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "message_reads" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"read_until" timestamp with time zone NOT NULL,
	CONSTRAINT "message_reads_clinic_id_client_id_user_id_pk" PRIMARY KEY("clinic_id","client_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "message_reads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "messages" (
	"clinic_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"side" text NOT NULL,
	"body" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "messages_clinic_id_client_id_id_pk" PRIMARY KEY("clinic_id","client_id","id"),
	CONSTRAINT "messages_side" CHECK ("messages"."side" in ('client', 'staff')),
	CONSTRAINT "messages_body" CHECK (length("messages"."body") <= 4000)
);
--> statement-breakpoint
ALTER TABLE "messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notification_settings" (
	"clinic_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"morning_push" boolean DEFAULT false NOT NULL,
	"morning_email" boolean DEFAULT false NOT NULL,
	"missed_push" boolean DEFAULT false NOT NULL,
	"missed_email" boolean DEFAULT false NOT NULL,
	"message_push" boolean DEFAULT false NOT NULL,
	"message_email" boolean DEFAULT false NOT NULL,
	"morning_at" time DEFAULT '07:30' NOT NULL,
	"quiet_from" time DEFAULT '21:00' NOT NULL,
	"quiet_until" time DEFAULT '07:00' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notification_settings_clinic_id_user_id_pk" PRIMARY KEY("clinic_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "notification_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notifications" (
	"clinic_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"attempt" smallint NOT NULL,
	"channel" text NOT NULL,
	"claimed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	CONSTRAINT "notifications_clinic_id_user_id_id_pk" PRIMARY KEY("clinic_id","user_id","id"),
	CONSTRAINT "notifications_kind" CHECK ("notifications"."kind" in ('morning', 'missed', 'message')),
	CONSTRAINT "notifications_channel" CHECK ("notifications"."channel" in ('push', 'email')),
	CONSTRAINT "notifications_attempt" CHECK ("notifications"."attempt" between 1 and 2)
);
--> statement-breakpoint
ALTER TABLE "notifications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
	"clinic_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"auth_session_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"gone_at" timestamp with time zone,
	CONSTRAINT "push_subscriptions_clinic_id_user_id_id_pk" PRIMARY KEY("clinic_id","user_id","id"),
	CONSTRAINT "push_subscriptions_endpoint_https" CHECK ("push_subscriptions"."endpoint" like 'https://%')
);
--> statement-breakpoint
ALTER TABLE "push_subscriptions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "symptom_reports" ADD COLUMN "marks" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "symptom_reports" ADD COLUMN "spread" text;--> statement-breakpoint
ALTER TABLE "clients" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_line_changes" ADD CONSTRAINT "session_line_changes_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_line_changes" ADD CONSTRAINT "session_line_changes_session_log" FOREIGN KEY ("clinic_id","client_id","session_log_id") REFERENCES "public"."session_logs"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_pictures" ADD CONSTRAINT "message_pictures_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_pictures" ADD CONSTRAINT "message_pictures_message" FOREIGN KEY ("clinic_id","client_id","message_id") REFERENCES "public"."messages"("clinic_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_reads" ADD CONSTRAINT "message_reads_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_settings" ADD CONSTRAINT "notification_settings_clinic_id_user_id_memberships_clinic_id_user_id_fk" FOREIGN KEY ("clinic_id","user_id") REFERENCES "public"."memberships"("clinic_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_clinic_id_user_id_memberships_clinic_id_user_id_fk" FOREIGN KEY ("clinic_id","user_id") REFERENCES "public"."memberships"("clinic_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_clinic_id_user_id_memberships_clinic_id_user_id_fk" FOREIGN KEY ("clinic_id","user_id") REFERENCES "public"."memberships"("clinic_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_token" ON "calendar_feeds" USING btree ("clinic_id","token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_one" ON "calendar_feeds" USING btree ("clinic_id","client_id") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "calendar_feeds_by_token" ON "calendar_feeds" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "session_line_changes_session" ON "session_line_changes" USING btree ("clinic_id","client_id","session_log_id");--> statement-breakpoint
CREATE INDEX "message_pictures_message_id" ON "message_pictures" USING btree ("clinic_id","client_id","message_id");--> statement-breakpoint
CREATE INDEX "messages_created" ON "messages" USING btree ("clinic_id","client_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_once" ON "notifications" USING btree ("clinic_id","user_id","kind","subject","attempt","channel");--> statement-breakpoint
CREATE INDEX "notifications_claimed" ON "notifications" USING btree ("clinic_id","claimed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "push_subscriptions_endpoint" ON "push_subscriptions" USING btree ("clinic_id","user_id","endpoint");--> statement-breakpoint
ALTER TABLE "symptom_reports" ADD CONSTRAINT "symptom_reports_spread" CHECK ("symptom_reports"."spread" in ('further', 'same', 'nearer'));