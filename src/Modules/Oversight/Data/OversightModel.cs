using Microsoft.EntityFrameworkCore;
using Tongban.Oversight.Data.Rows;

namespace Tongban.Oversight.Data;

internal static class OversightModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<CaseLineRow>().ToTable("oversight_case").HasKey(row => row.CaseId);
        model.Entity<DayRow>().ToTable("oversight_day").HasKey(row => new { row.Place, row.DepartmentId, row.Day });
        model.Entity<BurdenCaseRow>().ToTable("oversight_burden_case").HasKey(row => row.CaseId);
        model.Entity<BurdenSumRow>().ToTable("oversight_burden").HasKey(row => new { row.Place, row.DepartmentId, row.ItemId, row.Month });
        model.Entity<BurdenSavingRow>().ToTable("oversight_burden_saving").HasKey(row => new { row.Place, row.DepartmentId, row.ItemId, row.Month, row.Kind, row.Source });
        model.Entity<PublicationRow>(entity =>
        {
            entity.ToTable("oversight_publication").HasKey(row => row.Position);
            entity.Property(row => row.Position).ValueGeneratedNever();
        });
    }
}
