import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu, useMantineColorScheme, type MantineColorScheme } from "@mantine/core";
import { IconBrightnessAuto, IconCheck, IconMoon, IconSun } from "@tabler/icons-react";

const icons = { auto: IconBrightnessAuto, light: IconSun, dark: IconMoon };

/** Light, dark, or as the system. */
export function ColorSchemeMenu() {
  const { t } = useLingui();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choices: { scheme: MantineColorScheme; label: string }[] = [
    { scheme: "auto", label: t`Как в системе` },
    { scheme: "light", label: t`Светлое` },
    { scheme: "dark", label: t`Тёмное` },
  ];
  const Current = icons[colorScheme];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t`Оформление`}
          c="var(--mantine-color-text)"
        >
          <Current size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ scheme, label }) => {
          const Pictogram = icons[scheme];
          return (
            <Menu.Item
              key={scheme}
              aria-current={scheme === colorScheme}
              leftSection={<Pictogram size={16} aria-hidden />}
              rightSection={scheme === colorScheme ? <IconCheck size={16} aria-hidden /> : null}
              onClick={() => setColorScheme(scheme)}
            >
              {label}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
