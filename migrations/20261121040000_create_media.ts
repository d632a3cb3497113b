import { Migration } from '@mikro-orm/migrations';

/** The files of messages: their descriptions are in these tables, their bytes in the file storage. */
export class CreateMedia extends Migration {
  override up(): void {
    this.addSql(`
      -- one row for each distinct content of a tenant, however often it is sent; its bytes are stored under <tenant>/<id>
      create table stored_file (
        tenant_id uuid not null references tenant,
        id uuid not null,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        size_bytes int not null check (size_bytes > 0),
        mime_type text not null,
        -- null while its bytes are on their way to the storage
        stored_at timestamptz,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, sha256)
      );
      call app.guard('stored_file', 'staff');

      -- a file that somebody uploaded to send it; the row is deleted after a day, because the messages refer to the file themselves
      create table media_upload (
        tenant_id uuid not null,
        id uuid not null,
        file_id uuid not null,
        mime_type text not null,
        size_bytes int not null,
        file_name text,
        uploaded_by uuid,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        foreign key (tenant_id, file_id) references stored_file (tenant_id, id)
      );
      create index media_upload_file on media_upload (tenant_id, file_id);
      create index media_upload_old on media_upload (tenant_id, created_at, id);
      -- sellers send what they have uploaded
      call app.guard('media_upload', 'tenant');

      -- the transcript of a stored file, so that the same content is not transcribed twice
      create table file_transcript (
        tenant_id uuid not null,
        file_id uuid not null,
        text text not null,
        provider text not null,
        model text not null,
        created_at timestamptz not null default now(),
        primary key (tenant_id, file_id),
        foreign key (tenant_id, file_id) references stored_file (tenant_id, id)
      );
      call app.guard('file_transcript', 'staff');

      alter table message_media
        add column file_id uuid,
        add column state text not null default 'PENDING' check (state in ('PENDING', 'STORED', 'UNAVAILABLE', 'EXPIRED')),
        add column problem text,
        add foreign key (tenant_id, file_id) references stored_file (tenant_id, id);
      create index message_media_file on message_media (tenant_id, file_id) where file_id is not null;
      create index message_media_stored on message_media (tenant_id, id) where file_id is not null;

      alter table model_call drop constraint model_call_task_check,
        add constraint model_call_task_check check (task in ('understand', 'answer', 'shadow', 'transcribe'));
      alter table model_usage drop constraint model_usage_task_check,
        add constraint model_usage_task_check check (task in ('understand', 'answer', 'shadow', 'transcribe'));
    `);
  }
}
