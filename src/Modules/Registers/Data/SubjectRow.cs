using Microsoft.EntityFrameworkCore;

namespace Tongban.Registers.Data;

/// <summary>A person or organisation of a register. Facts are sealed; the indexes find without opening.</summary>
internal sealed class SubjectRow
{
    public required Guid Id { get; init; }

    public required string Register { get; init; }

    /// <summary>Blind index of the identity number or credit code.</summary>
    public required string KeyIndex { get; init; }

    /// <summary>An organisation's name, which is public; null for persons, whose names stand among the sealed facts only.</summary>
    public string? Name { get; init; }

    /// <summary>Twelve-digit code of the place: whose register it would be if the province spread over several servers.</summary>
    public required string Division { get; init; }

    /// <summary>Blind index of the legal representative's identity number while the organisation exists; else null.</summary>
    public string? RepresentativeIndex { get; init; }

    public required string Facts { get; init; }

    public required DateOnly UpdatedOn { get; init; }
}

internal static class RegistersModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<SubjectRow>().ToTable("registers_subject").HasKey(row => row.Id);
        model.Entity<CorrectionRow>(entity =>
        {
            entity.ToTable("registers_correction").HasKey(row => row.Id);
            entity.Property(row => row.Revision).IsConcurrencyToken();
        });
        model.Entity<ListRow>().ToTable("registers_list").HasKey(row => row.Code);
        model.Entity<ListingRow>().ToTable("registers_listing").HasKey(row => row.Id);
        model.Entity<CorrectionClaimRow>().ToTable("registers_correction_claim").HasKey(row => row.Id);
    }
}
