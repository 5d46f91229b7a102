using Microsoft.EntityFrameworkCore;

namespace Tongban.Catalogue.Data;

internal static class CatalogueModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ItemRow>(entity =>
        {
            entity.ToTable("catalogue_item").HasKey(row => new { row.Id, row.Version });
            // Two people who withdraw at once: the second is told, not silently ignored.
            entity.Property(row => row.WithdrawnAt).IsConcurrencyToken();
        });
        model.Entity<WordsRow>().ToTable("catalogue_words").HasKey(row => row.Name);
    }
}
