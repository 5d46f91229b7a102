using Microsoft.EntityFrameworkCore;

namespace Tongban.Halls.Data;

internal static class HallsModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<VenueRow>(entity =>
        {
            entity.ToTable("halls_venue").HasKey(row => row.Id);
            entity.Property(row => row.Kind).HasConversion<string>();
            entity.Property(row => row.Revision).IsConcurrencyToken();
        });
        model.Entity<SpecialRow>().ToTable("halls_special").HasKey(row => row.Id);
        model.Entity<ShapeRow>().ToTable("halls_shape").HasKey(row => row.Id);
        model.Entity<TopicRow>().ToTable("halls_topic").HasKey(row => row.Code);
    }
}
