using Microsoft.EntityFrameworkCore;

namespace Tongban.Catalogue.Data;

internal static class CatalogueModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ItemRow>().ToTable("catalogue_item").HasKey(row => new { row.Id, row.Version });
        model.Entity<DirectoryRow>().ToTable("catalogue_directory").HasKey(row => new { row.BasicCode, row.Version });
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
        model.Entity<WordsRow>().ToTable("catalogue_words").HasKey(row => row.Name);
    }
}
