CREATE TABLE "constat"."rejects" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "constat"."rejects_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"run_id" uuid NOT NULL,
	"file" text NOT NULL,
	"sheet" text,
	"row" bigint NOT NULL,
	"column" text,
	"value" text NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "constat"."rejects" ADD CONSTRAINT "rejects_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "constat"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rejects_run" ON "constat"."rejects" USING btree ("run_id");