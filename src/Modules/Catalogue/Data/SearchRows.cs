using Microsoft.EntityFrameworkCore;

namespace Tongban.Catalogue.Data;

/// <summary>How often something was looked for on one day. Nothing says by whom.</summary>
internal sealed class QueryRow
{
    /// <summary>Civil date.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>What was typed; empty for the sum of what too few people typed.</summary>
    public required string Text { get; init; }

    public required long Asked { get; init; }

    /// <summary>How often nothing was found.</summary>
    public required long Empty { get; init; }

    /// <summary>How often somebody opened one of the hits.</summary>
    public required long Clicked { get; init; }
}

/// <summary>Everyday words that lead to the same items.</summary>
internal sealed class SynonymRow
{
    public const char Separator = '、';

    public required Guid Id { get; init; }

    /// <summary>What people say, separated by 、; «公司+搬家» means both words.</summary>
    public required string Say { get; set; }

    /// <summary>What items call it, the nearest first, separated by 、.</summary>
    public required string Means { get; set; }

    public long Revision { get; set; }

    public required DateTime ChangedAt { get; set; }

    public DateTime? RemovedAt { get; set; }
}

internal static class SearchModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<QueryRow>().ToTable("catalogue_query").HasKey(row => new { row.Day, row.Text });
        model.Entity<SynonymRow>(entity =>
        {
            entity.ToTable("catalogue_synonym").HasKey(row => row.Id);
            entity.Property(row => row.Revision).IsConcurrencyToken();
        });
    }
}
