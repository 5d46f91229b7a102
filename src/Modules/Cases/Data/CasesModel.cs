using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data.Rows;

namespace Tongban.Cases.Data;

/// <summary>Maps the module's tables; the scripts beside it are the authority on the schema.</summary>
internal static class CasesModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<CaseRow>(entity =>
        {
            entity.ToTable("cases_case").HasKey(row => row.Id);
            entity.Property(row => row.Revision).IsConcurrencyToken();
        });
        model.Entity<MaterialRow>().ToTable("cases_material").HasKey(row => row.Id);
        model.Entity<TaskRow>(entity =>
        {
            entity.ToTable("cases_task").HasKey(row => row.Id);
            entity.Property(row => row.Revision).IsConcurrencyToken();
        });
        model.Entity<CheckRow>().ToTable("cases_check").HasKey(row => new { row.CaseId, row.Code });
        model.Entity<ReceptionRow>().ToTable("cases_reception").HasKey(row => row.Id);
        model.Entity<EntrustmentRow>().ToTable("cases_entrustment").HasKey(row => row.Id);
        model.Entity<ShiftRow>(entity =>
        {
            entity.ToTable("cases_shift").HasKey(row => row.Id);
            entity.Property(row => row.Revision).IsConcurrencyToken();
        });
        model.Entity<DocumentRow>().ToTable("cases_document").HasKey(row => row.Id);
        model.Entity<FeeRow>().ToTable("cases_fee").HasKey(row => row.Id);
        model.Entity<ServiceRow>().ToTable("cases_service").HasKey(row => row.Id);
        model.Entity<MessageRow>().ToTable("cases_message").HasKey(row => row.Id);
        model.Entity<DeliveryRow>().ToTable("cases_delivery").HasKey(row => row.Id);
        model.Entity<PreferenceRow>(entity =>
        {
            entity.ToTable("cases_preference").HasKey(row => row.AccountId);
            entity.Property(row => row.Revision).IsConcurrencyToken();
        });
        model.Entity<WebhookRow>().ToTable("cases_webhook").HasKey(row => row.ApplicantIndex);
        model.Entity<ReminderRow>().ToTable("cases_reminder").HasKey(row => row.Id);
        model.Entity<RecusalRow>(entity =>
        {
            entity.ToTable("cases_recusal").HasKey(row => row.Id);
            entity.Property(row => row.Revision).IsConcurrencyToken();
        });
        model.Entity<OpeningRow>().ToTable("cases_opening").HasKey(row => new { row.CaseId, row.AccountId });
        model.Entity<BundleRow>().ToTable("cases_bundle").HasKey(row => row.Id);
        model.Entity<BundlePartRow>().ToTable("cases_bundle_part").HasKey(row => new { row.BundleId, row.Slug });
        model.Entity<BulkRow>().ToTable("cases_bulk").HasKey(row => row.Id);
        model.Entity<BulkLineRow>().ToTable("cases_bulk_line").HasKey(row => new { row.BulkId, row.Number });
        model.Entity<RulingRow>().ToTable("cases_ruling").HasKey(row => row.Id);
        model.Entity<DefinitionRow>().ToTable("cases_definition").HasKey(row => row.Id);
    }
}
