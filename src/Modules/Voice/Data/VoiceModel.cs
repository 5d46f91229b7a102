using Microsoft.EntityFrameworkCore;
using Tongban.Voice.Data.Rows;

namespace Tongban.Voice.Data;

internal static class VoiceModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<RatingRow>(entity =>
        {
            entity.ToTable("voice_rating").HasKey(row => row.Id);
            // As a number: five levels are an order, and figures add them up.
            entity.Property(row => row.Level).HasConversion<int>();
        });
        model.Entity<RateableRow>().ToTable("voice_rateable").HasKey(row => row.CaseId);
        model.Entity<FollowUpRow>(entity =>
        {
            entity.ToTable("voice_follow_up").HasKey(row => row.Id);
            entity.Property(row => row.Level).HasConversion<int>();
            entity.Property(row => row.Revision).IsConcurrencyToken();
        });
    }
}
