using Microsoft.EntityFrameworkCore;
using Tongban.Platform.Jobs;
using Tongban.Platform.Records;
using Tongban.Platform.Security;

namespace Tongban.Platform.Data;

/// <summary>The platform's own tables.</summary>
internal static class PlatformModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<EntryRow>(entity =>
        {
            entity.ToTable("platform_entry").HasKey(row => row.Id);
        });
        model.Entity<LogState>().ToTable("platform_log").HasKey(row => row.Id);
        model.Entity<HeadRow>().ToTable("platform_head").HasKey(row => row.Size);
        model.Entity<CursorRow>().ToTable("platform_cursor").HasKey(row => row.Name);
        model.Entity<LeaseRow>().ToTable("platform_lease").HasKey(row => row.Name);
        model.Entity<JobRow>().ToTable("platform_job").HasKey(row => row.Name);
        model.Entity<SeriesRow>().ToTable("platform_series").HasKey(row => row.Name);
        model.Entity<CookieKeyRow>().ToTable("platform_cookie_key").HasKey(row => row.Name);
        model.Entity<LookRow>().ToTable("platform_look").HasKey(row => row.Id);
    }
}

/// <summary>A gapless series of numbers, such as one department's document numbers of one year.</summary>
public sealed class SeriesRow
{
    public required string Name { get; init; }

    public long Value { get; set; }
}
