import { useLingui } from "@lingui/react/macro";
import { useMantineColorScheme, type MantineColorScheme } from "@mantine/core";
import { IconBrightnessAuto, IconMoon, IconSun } from "@tabler/icons-react";
import { BarSelect } from "../../components/bar-select";

const icons = { auto: IconBrightnessAuto, light: IconSun, dark: IconMoon };

/** Light, dark, or as the system. */
export function ColorSchemeMenu() {
  const { t } = useLingui();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choices: { value: MantineColorScheme; label: string }[] = [
    { value: "auto", label: t`Как в системе` },
    { value: "light", label: t`Светлое` },
    { value: "dark", label: t`Тёмное` },
  ];
  const Current = icons[colorScheme];
  return (
    <BarSelect label={t`Оформление`} value={colorScheme} choices={choices} onChange={setColorScheme}>
      <Current size={18} />
    </BarSelect>
  );
}
