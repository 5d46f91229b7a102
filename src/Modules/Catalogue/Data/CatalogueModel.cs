using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Data.Keeping;

namespace Tongban.Catalogue.Data;

internal static class CatalogueModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ItemRow>(entity =>
        {
            entity.ToTable("catalogue_item").HasKey(row => new { row.Id, row.Version });
            // The national code set's numbers.
            entity.Property(row => row.State).HasConversion<int>();
        });
        model.Entity<DirectoryRow>(entity =>
        {
            entity.ToTable("catalogue_directory").HasKey(row => new { row.BasicCode, row.Version });
            entity.Property(row => row.State).HasConversion<int>();
        });
        model.Entity<WordingRow>().ToTable("catalogue_wording").HasKey(row => row.Id);
        model.Entity<SuccessionRow>(entity =>
        {
            entity.ToTable("catalogue_succession").HasKey(row => new { row.FromId, row.ToId });
            entity.Property(row => row.Kind).HasConversion<string>();
        });
        model.Entity<ChangeRow>(entity =>
        {
            entity.ToTable("catalogue_change").HasKey(row => row.Position);
            entity.Property(row => row.Position).ValueGeneratedNever();
        });
        KeepingModel.Map(model);
        model.Entity<WordsRow>().ToTable("catalogue_words").HasKey(row => row.Name);
    }
}
