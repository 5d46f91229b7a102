using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Tongban.Organisation.Data;

internal static class OrganisationModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<PlaceRow>().ToTable("organisation_place").HasKey(row => row.Code);
        model.Entity<DepartmentRow>().ToTable("organisation_department").HasKey(row => row.Id);
        model.Entity<StaffRow>().ToTable("organisation_staff").HasKey(row => row.Id);
        model.Entity<RoleRow>(entity =>
        {
            entity.ToTable("organisation_role").HasKey(row => row.Code);
            entity.Property(row => row.Permissions).HasConversion<Words>(Compare);
        });
        model.Entity<PostRow>(entity =>
        {
            entity.ToTable("organisation_post").HasKey(row => row.Id);
            entity.Property(row => row.Items).HasConversion<Words>(Compare);
            // Two administrators who end the same post at once: the second is told, not silently ignored.
            entity.Property(row => row.EndedAt).IsConcurrencyToken();
        });
    }

    private static readonly ValueComparer<IReadOnlyList<string>> Compare = new(
        (left, right) => ReferenceEquals(left, right) || (left != null && right != null && left.SequenceEqual(right)),
        words => words.Aggregate(0, (hash, word) => HashCode.Combine(hash, word.GetHashCode(StringComparison.Ordinal))),
        words => words.ToArray());

    /// <summary>A short list of words as a JSON array.</summary>
    private sealed class Words() : ValueConverter<IReadOnlyList<string>, string>(
        words => JsonSerializer.Serialize(words, JsonSerializerOptions.Web),
        text => JsonSerializer.Deserialize<string[]>(text, JsonSerializerOptions.Web)!);
}
