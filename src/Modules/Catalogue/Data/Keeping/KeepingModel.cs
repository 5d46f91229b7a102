using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Tongban.Kernel;

namespace Tongban.Catalogue.Data.Keeping;

internal static class KeepingModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<DraftRow>(entity =>
        {
            entity.ToTable("catalogue_draft").HasKey(row => row.Id);
            entity.Property(row => row.Kind).HasConversion<string>();
            entity.Property(row => row.Stage).HasConversion<string>();
            entity.Property(row => row.Revision).IsConcurrencyToken();
            entity.Property(row => row.Successors).HasConversion(
                list => JsonSerializer.Serialize(list, KernelJson.Options),
                text => JsonSerializer.Deserialize<IReadOnlyList<string>>(text, KernelJson.Options)!,
                new ValueComparer<IReadOnlyList<string>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list));
        });
        model.Entity<DraftEventRow>(entity =>
        {
            entity.ToTable("catalogue_draft_event").HasKey(row => new { row.DraftId, row.Number });
            entity.Property(row => row.Act).HasConversion<string>();
        });
        model.Entity<CheckRow>().ToTable("catalogue_check").HasKey(row => row.ItemId);
        model.Entity<TallyRow>().ToTable("catalogue_tally").HasKey(row => new { row.Place, row.DepartmentKind, row.Measure });
        model.Entity<LinkRow>().ToTable("catalogue_link").HasKey(row => row.Address);
        model.Entity<ImportRow>(entity =>
        {
            entity.ToTable("catalogue_import").HasKey(row => row.Id);
            entity.Property(row => row.Stage).HasConversion<string>();
            entity.Property(row => row.Revision).IsConcurrencyToken();
        });
        model.Entity<CodeSetRow>().ToTable("catalogue_code_set").HasKey(row => row.Code);
        model.Entity<ListRow>().ToTable("catalogue_list").HasKey(row => new { row.Kind, row.Place, row.Version });
    }
}
