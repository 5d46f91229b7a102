using Microsoft.EntityFrameworkCore;
using Tongban.Oversight.Data.Rows;

namespace Tongban.Oversight.Data;

internal static class OversightModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<CaseLineRow>().ToTable("oversight_case").HasKey(row => row.CaseId);
        model.Entity<DayRow>().ToTable("oversight_day").HasKey(row => new { row.Place, row.DepartmentId, row.Day });
        model.Entity<PublicationRow>(entity =>
        {
            entity.ToTable("oversight_publication").HasKey(row => row.Position);
            entity.Property(row => row.Position).ValueGeneratedNever();
        });
    }
}
