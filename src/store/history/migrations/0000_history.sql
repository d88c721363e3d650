CREATE SCHEMA IF NOT EXISTS "constat";
--> statement-breakpoint
CREATE TABLE "constat"."findings" (
	"run_id" uuid NOT NULL,
	"fingerprint" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"severity" text NOT NULL,
	"subject" text NOT NULL,
	"amount" numeric,
	"args" jsonb NOT NULL,
	CONSTRAINT "findings_run_id_fingerprint_pk" PRIMARY KEY("run_id","fingerprint")
);
--> statement-breakpoint
CREATE TABLE "constat"."metrics" (
	"run_id" uuid NOT NULL,
	"id" text NOT NULL,
	"value" numeric NOT NULL,
	"unit" text NOT NULL,
	CONSTRAINT "metrics_run_id_id_pk" PRIMARY KEY("run_id","id")
);
--> statement-breakpoint
CREATE TABLE "constat"."runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"audit" text NOT NULL,
	"period" text NOT NULL,
	"as_of" text NOT NULL,
	"program_version" text NOT NULL,
	"data_schema" text NOT NULL,
	"status" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"report" jsonb
);
--> statement-breakpoint
ALTER TABLE "constat"."findings" ADD CONSTRAINT "findings_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "constat"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "constat"."metrics" ADD CONSTRAINT "metrics_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "constat"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "runs_audit_period" ON "constat"."runs" USING btree ("audit","period","started_at");